import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { askOverHttp } from "./chat-api";
import { expect, test } from "./fixtures";
import { beginWith, designDocument, examples } from "./workspace";

async function openThread(page: Page): Promise<string> {
  await page.request.post("/api/auth/sign-in/anonymous", { data: {} });
  const { threadId } = await askOverHttp(page.request, examples.system);
  await page.goto(`/threads/${threadId}`);
  await expect(designDocument(page)).toBeVisible();
  return threadId;
}

async function openDiagrams(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Diagrams" }).click();
  await expect(diagram(page, "Components")).toBeVisible();
}

const diagram = (page: Page, title: string) => page.getByLabel(`Diagram: ${title}`);
const boxes = (page: Page) => page.locator(".react-flow__node-box");
const readZoom = (page: Page) =>
  page
    .locator(".react-flow__viewport")
    .evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);

const details = (page: Page) => page.getByRole("region", { name: "Details" });

test("each diagram of a design is drawn, and none is blank", async ({ page }) => {
  await openThread(page);
  await openDiagrams(page);

  const picker = page.getByRole("combobox", { name: "Diagram" });
  const titles = await picker.getByRole("option").allInnerTexts();

  expect(titles).toEqual(expect.arrayContaining(["Context", "Components"]));
  for (const title of titles) {
    await picker.selectOption({ label: title });
    const drawn = /: (sequence|states)$/.test(title)
      ? page.getByRole("img", { name: /^Diagram/ })
      : diagram(page, title).locator(".react-flow__node-box").first();
    await expect(drawn).toBeVisible();
  }
});

test("a box is reached and opened by keyboard, its relations lead on, and a link leads to the document", async ({
  page,
}) => {
  await openThread(page);
  await openDiagrams(page);

  await boxes(page).first().focus();
  await page.keyboard.press("Enter");
  await expect(details(page)).toBeVisible();
  const first = (await details(page).getByRole("heading").textContent()) ?? "";

  const ways = details(page).getByRole("list", { name: "Relations" }).getByRole("button");
  await ways.first().click();
  await expect(details(page).getByRole("heading")).not.toHaveText(first);

  const name = (await details(page).getByRole("heading").textContent()) ?? "";
  await details(page).getByRole("link", { name: "Show in the document" }).click();
  await expect(page.locator(":target")).toContainText(name);
  await expect(page.locator(":target")).toBeInViewport();
});

test("a box that was moved stays there after a reload, and the design keeps it when told", async ({
  page,
}) => {
  const threadId = await openThread(page);
  await openDiagrams(page);
  const box = boxes(page).first();
  const id = await box.getAttribute("data-id");
  const moved = page.locator(`.react-flow__node[data-id="${id}"]`);

  await moved.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+ArrowRight");
  await page.getByRole("button", { name: "Close details" }).click();
  await expect(page.getByRole("button", { name: "Keep positions" })).toBeVisible();
  const place = await moved.getAttribute("style");
  await page.reload();
  await openDiagrams(page);
  await expect(moved).toHaveAttribute("style", place ?? "");

  await page.getByRole("button", { name: "Keep positions" }).click();
  await expect(page.getByRole("button", { name: "Keep positions" })).toHaveCount(0);
  await expect(moved).toHaveAttribute("style", place ?? "");
  const { design } = await (await page.request.get(`/api/threads/${threadId}/design`)).json();
  expect(design.views).toMatchObject([
    { kind: "components", layout: { [String(id)]: { x: expect.any(Number) } } },
  ]);
});

test("a structural diagram shows its source and downloads as SVG", async ({ page }) => {
  await openThread(page);
  await openDiagrams(page);

  const started = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download SVG" }).click();
  const file = await started;
  await page.getByRole("button", { name: "Show source" }).click();

  expect(file.suggestedFilename()).toMatch(/Components\.svg$/);
  expect(await readFile(await file.path(), "utf8")).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  await expect(page.getByText(/^flowchart LR/)).toBeVisible();
});

test("whoever holds a link sees the diagrams and can't move a box", async ({ page, stranger }) => {
  const threadId = await openThread(page);
  const shared = await page.request.post(`/api/threads/${threadId}/shares`, {
    data: { mode: "snapshot", conversation: false, expiresInDays: 1 },
  });
  await stranger.goto((await shared.json()).url);

  await stranger.getByRole("heading", { name: "Diagrams" }).scrollIntoViewIfNeeded();
  await boxes(stranger).first().click();

  await expect(details(stranger)).toBeVisible();
  await expect(stranger.locator(".react-flow__node.draggable")).toHaveCount(0);
});

/** The shop's design, read where there is little room. */
async function openOnPhone(page: Page): Promise<void> {
  await beginWith(page, await readFile("lib/design/samples/e1.yaml", "utf8"));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("navigation", { name: "Panes" }).getByRole("button", { name: "Design" }).click();
  await openDiagrams(page);
}

test.describe("on a phone", () => {
  test("a diagram comes up large enough to be read, and can be had whole", async ({ page }) => {
    await openOnPhone(page);

    await expect(boxes(page).filter({ hasText: "Shopper" })).toBeInViewport({ ratio: 0.99 });
    expect(await readZoom(page)).toBeGreaterThanOrEqual(0.6);

    await page.getByRole("button", { name: "Fit the diagram" }).click();
    await expect.poll(() => readZoom(page)).toBeLessThan(0.5);
  });

  test("a sequence that is wider than the window scrolls instead of shrinking", async ({ page }) => {
    await openOnPhone(page);

    await page.getByRole("combobox", { name: "Diagram" }).selectOption({ label: "Checkout: sequence" });

    const picture = page.getByRole("img", { name: /^Diagram/ });
    await expect(picture).toBeVisible();
    const scale = await picture.evaluate((image: HTMLImageElement) => image.width / image.naturalWidth);
    expect(scale).toBeGreaterThanOrEqual(0.74);
    expect(scale).toBeLessThanOrEqual(1);
  });
});
