import { expect, test } from "./fixtures";
import { consult, examples, section } from "./workspace";

test("someone who wonders about the advice finds its catalogue from the first page, and reads an entry", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "catalogue of patterns and capabilities" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Catalogue" })).toBeVisible();

  await page.getByRole("link", { name: "Saga", exact: true }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Saga" })).toBeVisible();
  for (const fact of ["Take it when", "Not when", "What follows", "Otherwise"])
    await expect(page.getByText(fact, { exact: true })).toBeVisible();
  await expect(page.getByRole("region", { name: "Sources" }).getByRole("link").first()).toHaveAttribute(
    "href",
    /^https:/,
  );
});

test("a search narrows the catalogue, and its address can be passed on", async ({ page }) => {
  await page.goto("/catalogue");
  await page.getByRole("searchbox", { name: "Search the catalogue" }).fill("card payments");
  await page.getByRole("searchbox", { name: "Search the catalogue" }).press("Enter");
  await expect(page).toHaveURL(/\?q=card\+payments/);
  await expect(page.getByRole("list", { name: "Entries for card payments" })).toContainText("Payments");

  await page.getByRole("link", { name: /^Frameworks/ }).click();

  await expect(page.getByRole("link", { name: /^Frameworks/ })).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("link", { name: "PCI DSS" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Payments", exact: true })).toHaveCount(0);
});

test("a search that finds nothing says so, and an entry that isn't there is not found", async ({ page }) => {
  await page.goto("/catalogue?q=xylophone");
  await expect(page.getByText("Nothing in the catalogue speaks of that.")).toBeVisible();

  const response = await page.goto("/catalogue/pattern/wishful-thinking");

  expect(response?.status()).toBe(404);
});

test("a decision of a design leads to the entries behind it", async ({ page }) => {
  await consult(page, examples.system);

  await section(page, "Decisions").getByRole("link", { name: "Microservices", exact: true }).first().click();

  await expect(page.getByRole("heading", { level: 1, name: "Microservices" })).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the catalogue can be searched and read", async ({ page }) => {
    await page.goto("/catalogue");
    await page.getByRole("searchbox", { name: "Search the catalogue" }).fill("telemetry");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("link", { name: "Telemetry intake" }).click();

    await expect(page.getByRole("region", { name: /^Record/ })).toBeVisible();
  });
});
