import { findBrowser } from "../../e2e/browser";
import { installDebianPackage } from "./install-debian-package";
import { runCommand } from "./run-command";

const downloadMs = 300_000;

/** Sees to it that the browser tests have a browser, and says which one. */
export async function provideBrowser(): Promise<boolean> {
  if (!findBrowser()?.isPlaywrights && (await canDownload())) {
    await runCommand(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], {
      timeoutMs: downloadMs,
    });
  }
  const browser = findBrowser() ?? ((await installDebianPackage("chromium")) ? findBrowser() : null);
  if (!browser) {
    console.error(
      "There is no browser for the tests: run `npx playwright install chromium`, or install Chromium.",
    );
    return false;
  }
  console.log(
    `Browser: ${browser.isPlaywrights ? "Playwright's own" : "the machine's own"}, ${browser.executablePath}`,
  );
  return true;
}

/** A quick look, because Playwright's installer waits for minutes where its server can't be reached. */
async function canDownload(): Promise<boolean> {
  try {
    await fetch("https://cdn.playwright.dev", { method: "HEAD", signal: AbortSignal.timeout(5_000) });
    return true;
  } catch {
    return false;
  }
}
