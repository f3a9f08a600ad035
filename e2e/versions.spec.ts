import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { beginWith, consult, designDocument, examples, threadIdOf } from "./workspace";

const tab = (page: Page, name: RegExp) => page.getByRole("tab", { name });

const editor = (page: Page) => page.getByRole("textbox", { name: "The model as YAML" });

/** The kind stands in the second line of every model that has one. */
async function replaceKind(page: Page, kind: string) {
  await editor(page).press("ControlOrMeta+Home");
  await editor(page).press("ArrowDown");
  await editor(page).press("Shift+End");
  await page.keyboard.type(`kind: ${kind}`);
}

async function changeElsewhere(page: Page, title: string) {
  const address = `/api/threads/${threadIdOf(page)}/design`;
  const { version } = await (await page.request.get(address)).json();
  await page.request.patch(address, { data: { patch: { set: { title } }, baseVersion: version } });
}

const shop = `components:
  - { id: web, name: Shop, kind: client }
  - { id: orders, name: Orders, kind: service }
  - { id: cache, name: Old cache, kind: cache }
relations:
  - { id: buy, from: web, to: orders, protocol: HTTPS }
  - { id: look, from: orders, to: cache, protocol: RESP }
`;

const shopChange = {
  upsert: {
    components: [
      { id: "orders", owner: "Team Orders" },
      { id: "ledger", name: "Ledger", kind: "database" },
    ],
    relations: [{ id: "book", from: "orders", to: "ledger", protocol: "SQL" }],
  },
  remove: { components: ["cache"], relations: ["look"] },
};

test.beforeEach(async ({ page }) => {
  await consult(page, examples.integration);
});

test("two versions compare by meaning, and an old one comes back as a new one", async ({ page }) => {
  await tab(page, /^Versions/).click();
  await page.getByRole("button", { name: "Changes in version 2" }).click();
  await expect(page.getByRole("heading", { name: "components" })).toBeVisible();

  await page.getByRole("button", { name: "Restore version 1" }).click();

  await expect(
    page.getByRole("status").filter({ hasText: /is the latest: restored version 1\.$/ }),
  ).toBeVisible();
  await expect(page.getByText("restored version 1", { exact: true })).toBeVisible();
  await tab(page, /^Document/).click();
  await expect(designDocument(page).getByRole("region", { name: /^Components/ })).toHaveCount(0);
});

test("two versions compare on the diagram, which shows what is gone as well, by sign and not by colour alone", async ({
  page,
}) => {
  const threadId = await beginWith(page, shop);
  const changed = await page.request.patch(`/api/threads/${threadId}/design`, {
    data: { patch: shopChange, baseVersion: 1 },
  });
  expect(changed.status()).toBe(200);
  await page.reload();
  await tab(page, /^Versions/).click();
  await page.getByRole("button", { name: "Changes in version 2" }).click();

  const difference = page.getByRole("region", { name: "Difference on the diagram" });
  await expect(difference.getByRole("list", { name: "Legend" })).toContainText(
    /2 added.*2 removed.*1 changed/,
  );
  for (const box of ["Ledger, database, added", "Old cache, cache, removed", "Orders, service, changed"])
    await expect(difference.getByRole("group", { name: box, exact: true })).toBeVisible();
  for (const label of ["+ SQL", "− RESP"]) await expect(difference.getByText(label)).toBeVisible();

  const old = difference.getByRole("group", { name: /^Old cache/ });
  await expect(old).toBeInViewport({ ratio: 1 });
  await difference.getByRole("button", { name: "Zoom in" }).click();
  await difference.getByRole("button", { name: "Zoom in" }).click();
  await difference.getByRole("button", { name: "Zoom in" }).click();
  await expect(old).not.toBeInViewport({ ratio: 1 });
  await difference.getByRole("button", { name: "Show what differs" }).click();
  await expect(old).toBeInViewport({ ratio: 1 });

  await old.click();
  await expect(difference.getByRole("region", { name: "Details" })).toContainText("Old cache");
});

test("a version leads to the message that caused it, and the message to its version", async ({ page }) => {
  await tab(page, /^Versions/).click();
  await page.getByRole("link", { name: "its message" }).first().click();
  await expect(
    page.getByRole("listitem").filter({ has: page.getByRole("article", { name: "Consultant" }) }),
  ).toBeFocused();

  await page.getByRole("button", { name: /^Design v1 / }).click();

  await expect(page.getByRole("listitem").filter({ hasText: /^v1/ })).toBeFocused();
});

test("the model is edited as text, and what it can't be is marked where it stands", async ({ page }) => {
  await tab(page, /^Model/).click();
  await replaceKind(page, "zebra");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Line 2" })).toContainText("must be one of system");

  await replaceKind(page, "migration");
  await page.getByRole("button", { name: "Save" }).click();

  await expect(page.getByText(/^v\d+, as it is saved/)).toBeVisible();
  await page.reload();
  await expect(page.getByText("migration", { exact: true })).toBeVisible();
});

test("an edit that comes second says what the first one changed and goes on top of it", async ({ page }) => {
  await tab(page, /^Model/).click();
  await replaceKind(page, "migration");
  await changeElsewhere(page, "Changed elsewhere");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("insertion").filter({ hasText: "Changed elsewhere" })).toBeVisible();

  await page.getByRole("button", { name: /^Save mine on top/ }).click();

  await expect(page.getByRole("heading", { level: 2, name: "Changed elsewhere" })).toBeVisible();
  await tab(page, /^Document/).click();
  await expect(page.getByText("migration", { exact: true })).toBeVisible();
});
