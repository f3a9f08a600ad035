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

test("what a thread exports as a bundle can be imported, and exports the same model", async ({ guest }) => {
  const begun = await guest.post("/api/threads/import", { data: await readFile(sample) });
  const { threadId } = await begun.json();
  const bundle = await guest.get(`/api/threads/${threadId}/export/bundle`);

  const again = await guest.post("/api/threads/import", { data: await bundle.body() });

  expect(again.status()).toBe(201);
  const other = (await again.json()).threadId;
  const model = async (id: string) => (await guest.get(`/api/threads/${id}/export/yaml`)).text();
  expect(other).not.toBe(threadId);
  expect(await model(other)).toBe(await model(threadId));
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
