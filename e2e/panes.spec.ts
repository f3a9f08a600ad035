import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { beginWithSample, composer, consult, designDocument, examples } from "./workspace";

const threadList = (page: Page) => page.getByRole("complementary", { name: "Threads and account" });

const edge = (page: Page, of: "thread list" | "design") =>
  page.getByRole("separator", { name: `Width of the ${of}` });

async function widthOf(pane: ReturnType<Page["locator"]>): Promise<number> {
  const box = await pane.boundingBox();
  return box?.width ?? 0;
}

const tabs = ["Document", "Diagrams", "Checks", "Numbers", "Model", "Versions"];

test("a pane that was drawn wider with the pointer is as wide after a reload", async ({ page }) => {
  await consult(page, examples.integration);
  const before = await widthOf(threadList(page));
  const { x = 0, y = 0 } = (await edge(page, "thread list").boundingBox()) ?? {};

  await page.mouse.move(x + 2, y + 300);
  await page.mouse.down();
  await page.mouse.move(x + 92, y + 300, { steps: 5 });
  await page.mouse.up();
  const after = await widthOf(threadList(page));
  await page.reload();

  expect(after).toBeGreaterThan(before + 80);
  expect(await widthOf(threadList(page))).toBe(after);
  await edge(page, "thread list").dblclick();
  await expect.poll(() => widthOf(threadList(page))).toBe(before);
});

test("a pane that was made wider with the keys is as wide after a reload", async ({ page }) => {
  await consult(page, examples.integration);
  const design = page.getByRole("region", { name: "Design", exact: true });
  const before = await widthOf(design);

  for (const _step of [1, 2, 3]) await edge(page, "design").press("ArrowLeft");
  await expect(edge(page, "design")).toHaveAttribute("aria-valuenow", "56");
  const after = await widthOf(design);
  await page.reload();

  expect(after).toBeGreaterThan(before + 20);
  expect(await widthOf(design)).toBe(after);
});

test("every view of a design is one click away, and one key", async ({ page }) => {
  await beginWithSample(page);
  const view = (name: string) => page.getByRole("tabpanel", { name: new RegExp(`^${name}`) });

  for (const name of [...tabs.slice(1), "Document"]) {
    await page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
    await expect(view(name)).toBeVisible();
  }
  for (const [index, name] of tabs.entries()) {
    await page.locator("body").press(String(index + 1));
    await expect(view(name)).toBeVisible();
  }
});

test("focus mode leaves the design alone on the screen, until it is left", async ({ page }) => {
  await consult(page, examples.integration);
  await composer(page).blur();
  const narrow = await widthOf(designDocument(page));

  await page.keyboard.press("f");
  await expect(composer(page)).toBeHidden();
  await expect(threadList(page)).toBeHidden();
  await expect(edge(page, "design")).toBeHidden();
  expect(await widthOf(designDocument(page))).toBeGreaterThan(narrow);
  await page.getByRole("button", { name: "Focus mode" }).click();

  await expect(composer(page)).toBeVisible();
  await expect(threadList(page)).toBeVisible();
});
