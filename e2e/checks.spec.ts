import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { beginWith, composer, questions } from "./workspace";

/** Nothing at fault in the one call that there is: it has a timeout. */
const clean = `kind: system
title: Orders
status: proposed
components:
  - id: api
    name: Orders API
    kind: service
  - id: ledger
    name: Ledger
    kind: external
relations:
  - id: api-posts
    from: api
    to: ledger
    mode: sync
    timeout:
      value: 2
      unit: s
      basis: stated
`;

const withoutTimeout = clean.replace(/ {4}timeout:[\s\S]*$/, "");

const tab = (page: Page, name: RegExp) => page.getByRole("tab", { name });
const checks = (page: Page) => page.getByRole("tabpanel", { name: /^Checks/ });
const missingTimeout = (page: Page) => checks(page).getByRole("listitem").filter({ hasText: "REL01" });
const dialog = (page: Page) => page.getByRole("dialog");

const addressOf = (threadId: string) => `/api/threads/${threadId}/design`;

async function changeElsewhere(page: Page, threadId: string, title: string) {
  const { version } = await (await page.request.get(addressOf(threadId))).json();
  await page.request.patch(addressOf(threadId), {
    data: { patch: { set: { title } }, baseVersion: version },
  });
}

test("a defect planted as text is found within a second, and its fix settles it by a click", async ({
  page,
}) => {
  await beginWith(page, clean);
  await tab(page, /^Checks/).click();
  await expect(checks(page).getByRole("button", { name: /^All/ })).toBeVisible();
  await expect(missingTimeout(page)).toHaveCount(0);

  await tab(page, /^Model/).click();
  await page.getByRole("textbox", { name: "The model as YAML" }).fill(withoutTimeout);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("v2, as it is saved")).toBeVisible();
  await tab(page, /^Checks/).click();
  await expect(missingTimeout(page)).toBeVisible({ timeout: 1_000 });
  await expect(missingTimeout(page).getByText("new", { exact: true })).toBeVisible();

  await missingTimeout(page).getByRole("button", { name: "Apply fix" }).click();
  await expect(dialog(page).getByRole("insertion").filter({ hasText: "1 s" })).toBeVisible();
  await dialog(page).getByRole("button", { name: "Apply" }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(missingTimeout(page)).toHaveCount(0);
  await expect(checks(page).getByText(/^Since v2: .*1 settled/)).toBeVisible();

  await tab(page, /^Versions/).click();
  const versions = page.getByRole("tabpanel", { name: /^Versions/ }).getByRole("listitem");
  await expect(versions.filter({ hasText: "relations: changed api-posts" })).toHaveCount(2);
});

test("a finding leads to its item, which the document and the diagram both mark", async ({ page }) => {
  await beginWith(page, withoutTimeout);
  await tab(page, /^Checks/).click();

  await missingTimeout(page).getByRole("link", { name: "api-posts" }).click();
  await expect(page.locator(":target")).toContainText("Orders API");
  await expect(page.locator(":target")).toBeInViewport();

  await tab(page, /^Checks/).click();
  await missingTimeout(page).getByRole("button", { name: "Show api-posts in the diagram" }).click();
  const diagram = page.getByLabel("Diagram: Components");
  await expect(diagram.locator(".react-flow__node-box", { hasText: "Orders API" })).toBeInViewport();
  await expect(diagram.locator("path.stroke-accent")).toHaveCount(1);
  await tab(page, /^Document/).click();
  await expect(page.locator(":target")).toContainText("Orders API");
});

test("a finding is waived with a reason, and the waiver taken back", async ({ page }) => {
  await beginWith(page, withoutTimeout);
  await tab(page, /^Checks/).click();
  await missingTimeout(page).getByRole("button", { name: "Waive" }).click();
  await dialog(page).getByRole("textbox", { name: "Why it is borne" }).fill("The client library has one.");
  await dialog(page).getByRole("button", { name: "Waive" }).click();
  const waived = checks(page).getByRole("region", { name: /^Waived/ });
  await expect(waived).toContainText("The client library has one.");

  await waived.getByRole("button", { name: "Take back the waiver" }).click();
  await dialog(page).getByRole("button", { name: "Take back" }).click();

  await expect(waived).toHaveCount(0);
  await expect(missingTimeout(page)).toBeVisible();
});

test("the consultant is asked about a finding, and what is being typed stays", async ({ page }) => {
  await beginWith(page, withoutTimeout);
  await composer(page).fill("Half a thought");
  await tab(page, /^Checks/).click();

  await missingTimeout(page).getByRole("button", { name: "Ask the consultant" }).click();

  await expect(questions(page)).toContainText("REL01");
  await expect(composer(page)).toHaveValue("Half a thought");
});

test("a fix that comes second shows what the first one changed and goes on top", async ({ page }) => {
  const threadId = await beginWith(page, withoutTimeout);
  await tab(page, /^Checks/).click();
  await missingTimeout(page).getByRole("button", { name: "Apply fix" }).click();
  await changeElsewhere(page, threadId, "Changed elsewhere");
  await dialog(page).getByRole("button", { name: "Apply" }).click();
  await expect(dialog(page).getByRole("insertion").filter({ hasText: "Changed elsewhere" })).toBeVisible();

  await dialog(page)
    .getByRole("button", { name: /^Save mine on top/ })
    .click();

  await expect(missingTimeout(page)).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 2, name: "Changed elsewhere" })).toBeVisible();
});
