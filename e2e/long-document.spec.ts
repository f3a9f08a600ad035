import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { beginWith, section } from "./workspace";

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A chain of services, each of which calls the next; their heights differ. JSON is YAML too. */
const longDesign = JSON.stringify({
  title: "A long chain",
  kind: "system",
  status: "proposed",
  requirements: upTo(30).map((index) => ({
    id: `R-${index}`,
    kind: "functional",
    statement: `The chain does thing ${index}. `.repeat((index % 7) + 1).trim(),
  })),
  components: upTo(300).map((index) => ({
    id: `c-${index}`,
    name: `Component ${index}`,
    kind: "service",
    responsibility: `Keeps part ${index} of the business. `.repeat((index % 9) + 1).trim(),
    technology: { name: "Node.js", why: "The team runs it already." },
    replicas: { min: 2, max: 4 },
  })),
  relations: upTo(299).map((index) => ({
    id: `r-${index}`,
    from: `c-${index}`,
    to: `c-${index + 1}`,
    mode: "sync",
    coupling: "hard",
    protocol: "HTTPS",
    purpose: `Asks for what part ${index + 1} knows. `.repeat((index % 5) + 1).trim(),
  })),
});

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
  for (const title of ["Relations", "Components", "Requirements", "Relations"]) {
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
  const threadId = await beginWith(page, longDesign);
  await walkContents(page);

  const shared = await page.request.post(`/api/threads/${threadId}/shares`, {
    data: { mode: "snapshot", conversation: false, expiresInDays: 1 },
  });
  await stranger.goto((await shared.json()).url);
  await walkContents(stranger);
});

test("items far from the reader aren't laid out until a finding leads to one", async ({ page }) => {
  await beginWith(page, longDesign);
  await page.getByRole("tab", { name: /^Checks/ }).click();
  const link = page
    .getByRole("tabpanel", { name: /^Checks/ })
    .getByRole("link")
    .and(page.locator("[href^='#design-r-']"))
    .last();
  const item = page.locator((await link.getAttribute("href")) ?? "");
  expect(await isLaidOut(item.locator("h4"))).toBe(false);

  await link.click();

  await expectJumpedTo(item);
  expect(await isLaidOut(item.locator("h4"))).toBe(true);
});
