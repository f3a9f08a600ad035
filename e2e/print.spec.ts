import { expect, test } from "./fixtures";
import { beginWithSample, composer, designDocument } from "./workspace";

test.use({ colorScheme: "dark" });

test("a design is printed as a document: black on white, whole, and nothing of the screen around it", async ({
  page,
}) => {
  await beginWithSample(page);

  await page.emulateMedia({ media: "print" });

  await expect(designDocument(page)).toBeVisible();
  for (const part of [
    composer(page),
    page.getByRole("complementary", { name: "Threads and account" }),
    page.getByRole("tablist"),
    page.getByRole("button", { name: "Share" }),
    page.getByRole("separator", { name: "Width of the design" }),
  ])
    await expect(part).toBeHidden();
  const { paper, ink } = await page.evaluate(() => ({
    paper: getComputedStyle(document.documentElement).colorScheme,
    ink: document.documentElement.scrollHeight,
  }));
  expect(paper).toBe("light");
  const box = await designDocument(page).boundingBox();
  expect(ink).toBeGreaterThanOrEqual(box?.height ?? Number.POSITIVE_INFINITY);
});

test("a long design fills as many sheets as it needs", async ({ page }) => {
  await beginWithSample(page);

  const paper = await page.pdf({ format: "A4" });

  const sheets = paper.toString("latin1").match(/\/Type \/Page\b/g) ?? [];
  expect(sheets.length).toBeGreaterThan(5);
});
