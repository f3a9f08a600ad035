import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";

const installed: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"],
  darwin: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ],
  win32: [join(process.env.ProgramFiles ?? "C:\\Program Files", "Google\\Chrome\\Application\\chrome.exe")],
};

/** Playwright's own browser where it is installed and starts, else one that the machine has, else null. */
export function findBrowser(): { executablePath: string; isPlaywrights: boolean } | null {
  const own = chromium.executablePath();
  if (starts(own)) return { executablePath: own, isPlaywrights: true };
  const other = (installed[process.platform] ?? []).find(starts);
  return other === undefined ? null : { executablePath: other, isPlaywrights: false };
}

function starts(executablePath: string): boolean {
  if (!existsSync(executablePath)) return false;
  // Chrome on Windows opens a window instead of printing its version.
  if (process.platform === "win32") return true;
  return spawnSync(executablePath, ["--version"], { timeout: 20_000 }).status === 0;
}

/** What a browser needs to run as root in a container and to keep quiet on the network. */
export const quietBrowserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser that is there already; says how to get one where there is none. */
export async function launchBrowser(): Promise<Browser> {
  const found = findBrowser();
  if (!found) throw new Error("There is no browser: `npm run verify` installs one.");
  return chromium.launch({
    args: quietBrowserFlags,
    ...(!found.isPlaywrights && { executablePath: found.executablePath }),
  });
}
