import type { Locator, Page } from "@playwright/test";
import { generateDesign } from "../lib/design/generate-design";
import { stringifyDesign } from "../lib/design/yaml";
import { expect, test } from "./fixtures";
import { beginWith, section } from "./workspace";

const yaml = stringifyDesign(generateDesign({ components: 300, relations: 500, workflows: 30 }));

/** How far below the upper edge of what is shown of the document, in pixels. */
const placeOf = (part: Locator) =>
  part.evaluate((element) => {
    const shown = element.closest("[role=tabpanel]");
    return element.getBoundingClientRect().top - (shown?.getBoundingClientRect().top ?? 0);
  });

/** Right below the line of the contents. */
async function expectJumpedTo(part: Locator): Promise<void> {
  await expect.poll(() => placeOf(part)).toBeGreaterThan(0);
  await expect.poll(() => placeOf(part)).toBeLessThan(80);
}

const isLaidOut = (part: Locator) =>
  part.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));

async function walkContents(page: Page): Promise<void> {
  for (const title of ["Workflows", "Components", "Relations", "Workflows"]) {
    await page.locator("summary", { hasText: "Contents" }).press("Enter");
    await page
      .getByRole("navigation", { name: "Contents" })
      .getByRole("link", { name: title })
      .press("Enter");

    await expectJumpedTo(section(page, title).getByRole("heading", { level: 3 }));
  }
}

test("a link of the contents leads over hundreds of items to the very section, and back", async ({
  page,
  stranger,
}) => {
  const threadId = await beginWith(page, yaml);
  await walkContents(page);

  const shared = await page.request.post(`/api/threads/${threadId}/shares`, {
    data: { mode: "snapshot", conversation: false, expiresInDays: 1 },
  });
  await stranger.goto((await shared.json()).url);
  await walkContents(stranger);
});

test("items far from the reader aren't laid out until a finding leads to one", async ({ page }) => {
  await beginWith(page, yaml);
  await page.getByRole("tab", { name: /^Checks/ }).click();
  const link = page
    .getByRole("tabpanel", { name: /^Checks/ })
    .getByRole("link")
    .and(page.locator("[href^='#design-c-2']"))
    .last();
  const item = page.locator((await link.getAttribute("href")) ?? "");
  expect(await isLaidOut(item.locator("h4"))).toBe(false);

  await link.click();

  await expectJumpedTo(item);
  expect(await isLaidOut(item.locator("h4"))).toBe(true);
});
