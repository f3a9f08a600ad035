import { defineConfig } from "@playwright/test";
import { findBrowser, quietBrowserFlags } from "./browser";

const browser = findBrowser();

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results/e2e",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  globalTimeout: 3_600_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: "../test-results/playwright.json" }]],
  use: {
    // Pictures and copies of the page at every action cost half of the time of a run.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false },
    launchOptions: {
      args: quietBrowserFlags,
      ...(browser && !browser.isPlaywrights && { executablePath: browser.executablePath }),
    },
  },
});
