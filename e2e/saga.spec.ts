import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures";

/** A shop whose first write may be done twice. */
const faulty = readFileSync("lib/design/samples/e1.yaml", "utf8").replace(
  /(id: record\n[\s\S]*?\n {8}idempotency: )key/,
  "$1none",
);

test("what can break a workflow opens the shortest sequence that breaks it, in words and as a picture", async ({
  page,
}) => {
  await page.goto("/");
  await page
    .getByLabel("Design to import")
    .setInputFiles({ name: "shop.yaml", mimeType: "application/yaml", buffer: Buffer.from(faulty) });
  await expect(page).toHaveURL(/\/threads\//);
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
