import type { Page } from "@playwright/test";

export type PaneName = "Threads" | "Chat" | "Design";

/** On a narrow screen the panes are shown one at a time. */
export async function showPane(page: Page, name: PaneName): Promise<void> {
  const button = page.getByRole("navigation", { name: "Panes" }).getByRole("button", { name });
  if (await button.isVisible()) await button.click();
}

export async function openThread(page: Page, threadId: string, pane: PaneName): Promise<void> {
  await page.goto(`/threads/${threadId}`, { waitUntil: "networkidle" });
  // Until then, a script may still move what is shown.
  await page.locator("[role=tab]:enabled").first().waitFor({ state: "attached" });
  await showPane(page, pane);
  // The server sends the document hidden and shows it when all of it is there, which may be after the rest was loaded.
  if (await page.getByRole("region", { name: "Design", exact: true }).isVisible())
    await page.getByRole("article", { name: "Design document" }).waitFor();
}

/** The page stays open from one tab to the next, as it does for a reader. */
export async function openTab(page: Page, threadId: string, tab: RegExp): Promise<void> {
  const isOpen = page.url().endsWith(threadId) && (await page.getByRole("dialog").count()) === 0;
  if (!isOpen) await openThread(page, threadId, "Design");
  // What was done in a tab is undone by leaving it.
  else await page.getByRole("tab", { name: /^Versions/ }).click();
  await page.getByRole("tab", { name: tab }).click();
}

/** A region of the page, at the top of what shows it. */
export async function showRegion(page: Page, name: string): Promise<void> {
  await page
    .getByRole("region", { name, exact: true })
    .evaluate((element) => element.scrollIntoView({ block: "start" }));
}
