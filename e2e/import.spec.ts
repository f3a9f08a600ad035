import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures";
import { answerEnded, ask, composer, consult, designDocument, examples, section } from "./workspace";

const sample = "lib/design/samples/e2.yaml";

test("a design from a file begins a thread, and can be talked about", async ({ page }) => {
  await page.goto("/");

  await page.getByLabel("Design to import").setInputFiles(sample);

  await expect(section(page, "Components").getByRole("listitem").first()).toBeVisible();
  await expect(page.getByText("This thread begins with a finished design.")).toBeVisible();
  await page.getByRole("tab", { name: /Versions/ }).click();
  await expect(page.getByRole("tabpanel", { name: /Versions/ })).toContainText("imported from a file");
  await ask(page, "Why this message queue?");
  await answerEnded(page);
});

test("a file dropped on the action begins a thread too", async ({ page }) => {
  await page.goto("/");
  const text = await readFile(sample, "utf8");
  const files = await page.evaluateHandle((content) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([content], "design.yaml"));
    return dropped;
  }, text);

  await page.getByRole("button", { name: "Import a design" }).dispatchEvent("drop", { dataTransfer: files });

  await expect(page).toHaveURL(/\/threads\//);
  await expect(designDocument(page)).toBeVisible();
});

test("what a thread exports as a bundle can be imported, and exports the same bytes", async ({ guest }) => {
  const begun = await guest.post("/api/threads/import", { data: await readFile(sample) });
  const { threadId } = await begun.json();
  const bundle = await guest.get(`/api/threads/${threadId}/export/bundle`);

  const again = await guest.post("/api/threads/import", { data: await bundle.body() });

  expect(again.status()).toBe(201);
  const other = (await again.json()).threadId;
  const exported = async (id: string) => (await guest.get(`/api/threads/${id}/export/bundle`)).body();
  expect(other).not.toBe(threadId);
  expect(await exported(other)).toEqual(await bundle.body());
});

test("a file with mistakes is refused with the line, the path and what is allowed", async ({ page }) => {
  await page.goto("/");
  const buffer = Buffer.from("title: A design\ncomponents:\n  - id: a\n    name: A\n    kind: teapot\n");

  await page
    .getByLabel("Design to import")
    .setInputFiles({ name: "bad.yaml", mimeType: "text/yaml", buffer });

  await expect(page.getByRole("alert").filter({ hasText: "no design" })).toContainText(
    /Line 5: components\.a\.kind: must be one of/,
  );
  await expect(page).toHaveURL("/");
});

test("a file over 5 MB is too large", async ({ guest }) => {
  const response = await guest.post("/api/threads/import", { data: Buffer.alloc(5_000_001, "a") });

  expect(response.status()).toBe(413);
});

test("a link offers every file of the design, without a script", async ({ page, browser, baseURL }) => {
  await consult(page, examples.system);
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("button", { name: "Create link" }).click();
  const link = await page.getByRole("textbox", { name: "Link" }).inputValue();
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const reader = await context.newPage();

  await reader.goto(link);
  await reader.getByText("Downloads", { exact: true }).click();

  const downloads = reader.getByRole("navigation", { name: "Downloads" }).getByRole("link");
  await expect(downloads).toHaveCount(10);
  await expect(downloads.filter({ hasText: "Conversation" })).toHaveCount(0);
  const started = reader.waitForEvent("download");
  await downloads.filter({ hasText: "Zip" }).click();
  expect((await started).suggestedFilename()).toMatch(/\.zip$/);
  await context.close();
});

test("a shared design becomes a thread of the reader's own, and the owner's stays as it was", async ({
  page,
  stranger,
}) => {
  await consult(page, examples.system);
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("button", { name: "Create link" }).click();
  const link = await page.getByRole("textbox", { name: "Link" }).inputValue();

  await stranger.goto(link);
  await stranger.getByRole("button", { name: "Use as a start" }).click();

  await expect(stranger).toHaveURL(/\/threads\//);
  await expect(composer(stranger)).toBeVisible();
  await expect(designDocument(stranger)).toBeVisible();
  await stranger.getByRole("tab", { name: /Versions/ }).click();
  await expect(stranger.getByRole("tabpanel", { name: /Versions/ })).toContainText(
    /copied from version \d+ of the shared design/,
  );
  expect(stranger.url()).not.toBe(page.url());
});
