import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { designDocument } from "./workspace";

/** A shop whose first write may be done twice. */
const faulty = readFileSync("lib/design/samples/e1.yaml", "utf8").replace(
  /(id: record\n[\s\S]*?\n {8}idempotency: )key/,
  "$1none",
);

async function openFaultyShop(page: Page) {
  await page.goto("/");
  await page
    .getByLabel("Design to import")
    .setInputFiles({ name: "shop.yaml", mimeType: "application/yaml", buffer: Buffer.from(faulty) });
  await expect(page).toHaveURL(/\/threads\//);
}

test("what can break a workflow opens the shortest sequence that breaks it, in words and as a picture", async ({
  page,
}) => {
  await openFaultyShop(page);
  await page.getByRole("tab", { name: "Numbers" }).click();

  const part = page.getByRole("region", { name: "What can break" });
  const checkout = part.getByRole("listitem").filter({ hasText: "Checkout" });
  await expect(checkout).toContainText(/breaks.*with up to 2 faults in a run, over all [\d,]+ states/);
  await expect(part.getByRole("listitem").filter({ hasText: "Erase account" })).toContainText(
    "Nothing breaks it",
  );

  await checkout.getByText("Record order took effect twice in 3 events").click();

  const sequence = checkout.getByRole("list", {
    name: "The shortest sequence: Record order took effect twice",
  });
  await expect(sequence.getByRole("listitem")).toHaveCount(3);
  await expect(sequence.getByRole("listitem").last()).toContainText("It takes effect a second time.");
  await expect(checkout.getByRole("img", { name: /^Diagram/ })).toBeVisible();
});

test("the document says at each workflow that is taken back what can break it", async ({ page }) => {
  await openFaultyShop(page);

  const workflow = (name: string) =>
    designDocument(page)
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name, exact: true, level: 4 }) });
  await expect(workflow("Checkout checkout")).toContainText(
    /What can break\s*\d+ ways? to break it with up to 2 faults in a run, .*: Record order took effect twice\./,
  );
  await expect(workflow("Erase account erase-account")).toContainText(/What can break\s*Nothing breaks it/);
  await expect(workflow("Browse stock browse-stock")).not.toContainText("What can break");
});
