import type { Page } from "@playwright/test";
import { askOverHttp } from "./chat-api";
import { expect, test } from "./fixtures";
import { questions } from "./workspace";

const threads = (page: Page) => page.getByRole("navigation", { name: "Threads" });

const search = (page: Page) => page.getByRole("searchbox", { name: "Search threads" });

async function choose(page: Page, thread: RegExp, task: string): Promise<void> {
  await threads(page).getByRole("button", { name: thread }).click();
  await page.getByRole("menuitem", { name: task }).click();
}

/** Two threads of one owner, each about something of its own. */
async function openThreads(page: Page, mark: string): Promise<void> {
  await page.goto("/");
  await page.request.post("/api/auth/sign-in/anonymous", { data: {} });
  await askOverHttp(page.request, `First things first\n\nHow should ${mark} settle its zeppelins?`);
  await askOverHttp(page.request, `A ledger for ${mark}`);
  await page.goto("/");
}

test("what was said somewhere is found, marked, and opened where it stands", async ({ page, mark }) => {
  await openThreads(page, mark);

  await search(page).fill("zepp");
  const found = page.getByRole("list", { name: "Found threads" });
  await expect(found.getByRole("listitem")).toHaveCount(1);
  await expect(found.locator("mark")).toHaveText("zeppelins");
  await found.getByRole("button").click();

  await expect(page).toHaveURL(/\/threads\/.*#message-/);
  await expect(page.getByRole("listitem").filter({ has: questions(page) })).toBeFocused();
  await expect(questions(page)).toContainText("zeppelins");
});

test("a search without a result says so", async ({ page, mark }) => {
  await openThreads(page, mark);

  await search(page).fill("nowhere");

  await expect(page.getByText("Nothing found for “nowhere”.")).toBeVisible();
});

test("a thread is pinned to the top, tagged, and put into the archive", async ({ page, mark }) => {
  await openThreads(page, mark);

  await choose(page, /^More for “First things/, "Pin");
  await expect(page.getByRole("list", { name: "Pinned threads" }).getByRole("listitem")).toHaveCount(1);

  await choose(page, /^More for “A ledger/, "Tags");
  await page.getByRole("textbox", { name: /^Tags/ }).fill("money, later");
  await page.getByRole("textbox", { name: /^Tags/ }).press("Enter");
  await page.getByRole("button", { name: "money" }).click();
  await expect(threads(page).getByRole("link")).toHaveCount(1);
  await page.getByRole("button", { name: "money" }).click();

  await choose(page, /^More for “A ledger/, "Archive");
  await expect(page.getByText("Archived (1)")).toBeVisible();
  await page.reload();
  await page.getByText("Archived (1)").click();
  await expect(page.getByRole("list", { name: "Archived threads" }).getByRole("link")).toContainText(mark);
});
