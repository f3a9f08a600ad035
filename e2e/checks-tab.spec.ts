import { expect, test } from "./fixtures";
import { consult, designDocument, examples } from "./workspace";

test("the Checks tab lists findings by pillar, and each leads to what it is about", async ({ page }) => {
  await consult(page, "A two-person team builds an online booking system for ten hairdressers.");
  const tab = page.getByRole("tab", { name: /^Checks/ });
  await tab.click();

  const pane = page.getByRole("tabpanel", { name: /^Checks/ });
  await expect(tab).toContainText(/\d/);
  const first = pane.getByRole("listitem").first();
  await expect(first).toContainText(/[A-Z]{3}\d\d/);
  await first.getByRole("link").first().click();

  await expect(designDocument(page)).toBeVisible();
  await expect(page.locator(":target")).toBeInViewport();
});

test("when the checks can't be loaded, the tab says so and the document is there", async ({ page }) => {
  await page.route("**/*.js", async (route) => {
    const response = await route.fetch();
    const script = await response.text();
    return script.includes("Synchronous calls form a cycle")
      ? route.abort()
      : route.fulfill({ response, body: script });
  });
  await consult(page, examples.pipeline);

  await page.getByRole("tab", { name: /^Checks/ }).click();

  await expect(page.getByRole("tabpanel", { name: /^Checks/ }).getByRole("alert")).toContainText(
    "The checks could not be loaded.",
  );
  await page.getByRole("tab", { name: "Document" }).click();
  await expect(designDocument(page)).toBeVisible();
});
