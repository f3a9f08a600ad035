import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** What stands before the unit; thousands are set apart. */
const readNumber = (text: string | null) => Number.parseFloat((text ?? "").replaceAll(",", ""));

const sample = "lib/design/samples/e1.yaml";

async function openNumbers(page: Page) {
  await page.goto("/");
  await page.getByLabel("Design to import").setInputFiles(sample);
  await expect(page).toHaveURL(/\/threads\//);
  await page.getByRole("tab", { name: "Numbers" }).click();
  await expect(page.getByRole("region", { name: "Utilisation of components" })).toBeVisible();
}

test("ten times the load names the component that saturates first", async ({ page }) => {
  await openNumbers(page);

  await page.getByRole("slider", { name: "Load" }).fill("1");

  await expect(page.getByText("10 times the peak", { exact: true })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "saturates first" })).toContainText(
    "At 10 times the peak Orders database saturates first, at 1.667 × the peak.",
  );
  const busiest = page.getByRole("row", { name: /^Orders database/ }).first();
  await expect(busiest).toContainText("600 %");
  await expect(busiest).toContainText("overloaded");
  const findings = page.getByRole("region", { name: "Findings at this load" });
  await expect(findings.getByRole("listitem").first()).toContainText(
    "Orders database (orders-db) is utilised to 600 % at the peak",
  );
});

test("a number opens its formula, its inputs and whose word they are", async ({ page }) => {
  await openNumbers(page);

  await page.getByRole("button", { name: /^Utilisation of Orders database: 60 %/ }).click();

  const dialog = page.getByRole("dialog", { name: "Utilisation of Orders database" });
  await expect(dialog).toContainText("utilisation = ");
  await expect(dialog.getByText("assumed").first()).toBeVisible();
});

test("latency and availability stand against what is promised", async ({ page }) => {
  await openNumbers(page);

  const latency = page.getByRole("region", { name: "Latency of workflows" });
  await expect(latency.getByRole("row", { name: /^Checkout/ })).toContainText("p95 ≤ 2 s met");
  const availability = page.getByRole("region", { name: "Availability of workflows" });
  await expect(availability.getByRole("row", { name: /^Checkout/ })).toContainText("≥ 99.9 % met");
});

test("a cell of the failure matrix tells why, and what stands in", async ({ page }) => {
  await openNumbers(page);

  await page.getByRole("button", { name: /^Payment provider down, Checkout: degraded/ }).click();

  await expect(page.getByRole("region", { name: "Payment provider, Checkout" })).toContainText(
    "The payment is pending",
  );
});

test("a failure leads to where the diagram shows what failed", async ({ page }) => {
  await openNumbers(page);
  await page.getByRole("button", { name: /^Payment provider down, Checkout: degraded/ }).click();

  await page.getByRole("button", { name: "Show Payment provider on the diagram" }).click();

  await expect(page.getByRole("tab", { name: "Diagrams" })).toHaveAttribute("aria-selected", "true");
  await expect(page.getByLabel("Diagram: Components")).toBeVisible();
  await expect(page.getByRole("region", { name: "Details" })).toContainText("Payment provider");
});

test("an hour without the payment provider shows what piles up and how long it takes to work it off", async ({
  page,
}) => {
  await openNumbers(page);

  const drill = page.getByRole("region", { name: "Fault drill" });
  await drill.getByRole("combobox", { name: "What fails" }).selectOption({ label: "Payment provider" });
  await drill.getByRole("combobox", { name: "For how long" }).selectOption({ label: "60 min" });

  // λ·D and λ·D ÷ (μ − λ) with 80 calls/s (authorise and capture of 40 checkouts/s), 200/s of quota and an hour.
  const backlog = await drill.getByRole("button", { name: /^Backlog of Payment provider/ }).textContent();
  expect(backlog).toMatch(/^28\d,\d{3} /);
  const drain = await drill.getByRole("button", { name: /^Drain of Payment provider/ }).textContent();
  expect(readNumber(backlog) / (80 * 3600)).toBeCloseTo(1, 1);
  expect(readNumber(drain) / ((80 * 3600) / (200 - 80) / 60)).toBeCloseTo(1, 1);
  await expect(drill.getByRole("img", { name: /^Backlog of Payment provider/ })).toBeVisible();
});

test("a drill of a region is simulated on demand beside what is computed, until another one is chosen", async ({
  page,
}) => {
  await openNumbers(page);
  const drill = page.getByRole("region", { name: "Fault drill" });
  await drill.getByRole("combobox", { name: "What fails" }).selectOption("B-region");
  await drill.getByRole("combobox", { name: "For how long" }).selectOption({ label: "5 min" });

  await drill.getByRole("button", { name: "Simulate this outage" }).click();

  const simulated = drill.getByRole("region", { name: "Simulated outage" });
  await expect(simulated).toContainText(/Runs that fail\s*[1-9][\d,]* runs/, { timeout: 60_000 });
  await drill.getByRole("combobox", { name: "For how long" }).selectOption({ label: "15 min" });
  await expect(simulated).toBeHidden();
  await expect(drill.getByRole("button", { name: "Simulate this outage" })).toBeVisible();
});

test("each assumption says at what value it turns a verdict, the smallest error first", async ({ page }) => {
  await openNumbers(page);

  const table = page.getByRole("region", { name: "Assumptions that turn a verdict" });
  await expect(table.getByRole("row", { name: /^arrivals\.peak of checkout 40 \/s/ }).first()).toContainText(
    /65\.\d+ \/s.*Checkout p95 ≤ 2 s.*missed/,
  );
  await expect(table.getByRole("row")).toHaveCount(9);
  await page.getByRole("button", { name: /^Show \d+ more$/ }).click();
  await expect(table.getByRole("row", { name: /^capacity\.quota of mail-provider/ })).toContainText(
    "39.98 /s",
  );
});

test("a simulation runs beside the page and shows its percentiles with intervals", async ({ page }) => {
  await openNumbers(page);

  const part = page.getByRole("region", { name: "Simulation", exact: true });
  await part.getByRole("button", { name: "Simulate" }).click();
  await expect(part.getByRole("progressbar")).toBeVisible();
  await part.getByRole("button", { name: "Cancel" }).click();
  await expect(part.getByRole("progressbar")).toBeHidden();
  await part.getByRole("button", { name: "Simulate" }).click();

  const table = part.getByRole("region", { name: "Simulated runs of workflows" });
  await expect(table).toBeVisible({ timeout: 60_000 });
  await expect(table.getByRole("row", { name: /^Checkout/ })).toContainText(
    /4\d\d ms4\d\d ms to 4\d\d mscomputed 459\.7 ms/,
  );
  await expect(table.getByRole("row", { name: /^Register/ })).toContainText("missing: how long");
});

test("a surge that is more than the shop bears shows where calls wait, until another is chosen", async ({
  page,
}) => {
  await openNumbers(page);
  const part = page.getByRole("region", { name: "Surge", exact: true });
  await part.getByRole("combobox", { name: "Load" }).selectOption({ label: "10 times" });
  await part.getByRole("combobox", { name: "For how long" }).selectOption({ label: "5 min" });

  await part.getByRole("button", { name: "Simulate the surge" }).click();

  const table = part.getByRole("region", { name: "What waits in the surge" });
  await expect(table.getByRole("row", { name: /^API gateway/ })).toContainText(/[\d,]{6,}/, {
    timeout: 60_000,
  });
  await expect(part.getByText("More comes than is borne")).toBeVisible();
  await part.getByRole("combobox", { name: "Load" }).selectOption({ label: "2 times" });
  await expect(table).toBeHidden();
  await part.getByRole("button", { name: "Simulate the surge" }).click();
  await expect(part.getByRole("status")).toContainText(/^Of [\d,]+ runs/, { timeout: 60_000 });
  await expect(part.getByText("More comes than is borne")).toBeHidden();
});
