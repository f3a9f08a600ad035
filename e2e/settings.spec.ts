import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures";
import { consult, questions, threadIdOf } from "./workspace";

test("the owner reads what happened: a link made, opened and revoked, an export, a deletion", async ({
  page,
  stranger,
  mark,
}) => {
  await consult(page, `Design a queue for ${mark}`);
  const thread = `/api/threads/${threadIdOf(page)}`;
  const made = await page.request.post(`${thread}/shares`, {
    data: { mode: "live", conversation: false, expiresInDays: 1 },
  });
  const { id, url } = await made.json();
  await stranger.goto(url);
  await stranger.reload();
  await page.request.get(`${thread}/export/yaml`);
  await page.request.delete(`${thread}/shares/${id}`);
  await page.request.delete(thread);

  await page.goto("/settings");

  const entries = page.getByRole("region", { name: "Activity" }).getByRole("listitem");
  await expect(entries).toHaveCount(5);
  await expect(entries.nth(0)).toContainText("Thread deleted");
  await expect(entries.nth(0)).toContainText(mark);
  await expect(entries.nth(1)).toContainText("Link revoked");
  await expect(entries.nth(2)).toContainText("Exported");
  await expect(entries.nth(2)).toContainText("yaml");
  await expect(entries.nth(3)).toContainText("2 times");
  await expect(entries.nth(4)).toContainText("live, the design alone");
});

test("a guest's activity goes with them into an account, and the sign-up is on record", async ({
  page,
  mark,
}) => {
  await consult(page, `Design a queue for ${mark}`);
  await page.request.get(`/api/threads/${threadIdOf(page)}/export/yaml`);
  await page.request.post("/api/auth/sign-up/email", {
    data: { name: "Ada", email: `${mark}@example.org`, password: "correct horse battery" },
  });

  const { email, events } = await (await page.request.get("/api/account")).json();

  expect(email).toBe(`${mark}@example.org`);
  expect(events.map(({ kind }: { kind: string }) => kind)).toEqual(["signed_up", "exported"]);
});

test("everything can be taken along in one archive", async ({ page, mark }) => {
  await consult(page, `Design a queue for ${mark}`);
  await page.goto("/settings");

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download everything" }).click();
  const download = await downloading;

  expect(download.suggestedFilename()).toBe("lintel-account.zip");
  const archive = readFileSync(await download.path()).toString("latin1");
  expect(archive).toContain("account.json");
  expect(archive).toContain("-transcript.md");
});

test("deleting an account takes everything away, after the right word", async ({ page, stranger, mark }) => {
  await consult(page, `Design a queue for ${mark}`);
  const address = page.url();
  const made = await page.request.post(`/api/threads/${threadIdOf(page)}/shares`, {
    data: { mode: "live", conversation: true, expiresInDays: 1 },
  });
  const { url } = await made.json();
  await page.goto("/settings");

  await page.getByLabel("Type delete to confirm").fill("yes");
  await page.getByRole("button", { name: "Delete everything" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "type delete" })).toBeVisible();
  await page.getByLabel("Type delete to confirm").fill("delete");
  await page.getByRole("button", { name: "Delete everything" }).click();

  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByText(mark)).toHaveCount(0);
  expect((await page.goto(address))?.status()).toBe(404);
  await expect(questions(page)).toHaveCount(0);
  expect((await stranger.goto(url))?.status()).toBe(404);
});
