import { expect, test } from "./fixtures";
import { designDocument } from "./workspace";

test("a finished example is found from the first page and read as a document", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "An e-commerce platform" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toContainText("E-commerce platform");
  for (const title of ["Integration and interfaces", "Data", "Workflows", "Failure handling", "Delivery"])
    await expect(
      designDocument(page).getByRole("heading", { level: 3, name: new RegExp(`^${title}`) }),
    ).toBeVisible();
});

test("the contents lead to a section, by keyboard too", async ({ page }) => {
  await page.goto("/examples/e1");
  await page.locator("summary", { hasText: "Contents" }).press("Enter");
  await page
    .getByRole("navigation", { name: "Contents" })
    .getByRole("link", { name: "Workflows" })
    .press("Enter");

  await expect(page.getByRole("heading", { level: 3, name: /^Workflows/ })).toBeInViewport();
  await expect(page.getByRole("navigation", { name: "Contents" })).toBeHidden();
});

test("contents that were used before the page's script ran close when it runs", async ({ page }) => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route("**/*.js", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("/examples/e1", { waitUntil: "domcontentloaded" });
  const contents = page.getByRole("navigation", { name: "Contents" });
  await page.locator("summary", { hasText: "Contents" }).press("Enter");
  await contents.getByRole("link", { name: "Workflows" }).press("Enter");
  await expect(page).toHaveURL(/#/);
  await expect(contents).toBeVisible();

  release();

  await expect(contents).toBeHidden();
});

test("a reference tells what it leads to while it is focused, until Escape", async ({ page }) => {
  await page.goto("/examples/e1");
  const reference = page.getByRole("link", { name: "Inventory", exact: true }).first();
  await reference.focus();
  await expect(page.getByRole("tooltip")).toContainText("service");

  await reference.press("Escape");

  await expect(page.getByRole("tooltip")).toHaveCount(0);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("an example can be read and its contents opened", async ({ page }) => {
    await page.goto("/examples/e3");
    await page.getByText("Contents", { exact: true }).click();

    await expect(page.getByRole("navigation", { name: "Contents" })).toBeVisible();
    await expect(page.getByRole("heading", { level: 3, name: /^Delivery/ })).toBeVisible();
  });
});
