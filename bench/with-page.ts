import type { Page } from "@playwright/test";
import { launchBrowser } from "../e2e/browser";
import type { BenchApp } from "./bench-app";

/** A page of a fresh browser that holds the guest's session. */
export async function withPage<T>(app: BenchApp, use: (page: Page) => Promise<T>): Promise<T> {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    const cookies = app.cookie.split("; ").map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return { name, value: value.join("="), url: app.url };
    });
    await context.addCookies(cookies);
    return await use(await context.newPage());
  } finally {
    await browser.close();
  }
}
