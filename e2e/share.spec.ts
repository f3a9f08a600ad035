import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { answerEnded, ask, composer, consult, designDocument, examples, section } from "./workspace";

test.use({ consultant: "anthropic" });

async function createLink(page: Page, { live = false, conversation = false } = {}): Promise<string> {
  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog", { name: "Share this design" });
  if (live) await dialog.getByRole("radio", { name: /Live/ }).check();
  if (conversation) await dialog.getByRole("checkbox", { name: "Include the conversation" }).check();
  await dialog.getByRole("button", { name: "Create link" }).click();
  const url = await dialog.getByRole("textbox", { name: "Link" }).inputValue();
  await page.keyboard.press("Escape");
  return url;
}

test("a link opens the design in a browser that has never been here, and keeps search engines away", async ({
  page,
  stranger,
  mark,
}) => {
  await consult(page, `${examples.system} (${mark})`);
  const url = await createLink(page);

  const response = await stranger.goto(url);

  expect(response?.status()).toBe(200);
  expect(response?.headers()["x-robots-tag"]).toContain("noindex");
  await expect(stranger.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(section(stranger, "Components")).toContainText("Payment provider");
  expect(await stranger.context().cookies()).toEqual([]);
});

test("a link shows nothing of its owner but what was shared", async ({ page, stranger, mark }) => {
  const owner = { name: `Ada ${mark}`, email: `${mark}@example.org`, password: "correct horse battery" };
  expect((await page.request.post("/api/auth/sign-up/email", { data: owner })).ok()).toBe(true);
  await consult(page, `Our secret project needs a design. (${mark})`);
  const url = await createLink(page);

  await stranger.goto(url);

  await expect(designDocument(stranger)).toBeVisible();
  expect(await stranger.content()).not.toContain(mark);
  await expect(composer(stranger)).toHaveCount(0);
});

test("a link with the conversation shows what was said, and offers no way to answer", async ({
  page,
  stranger,
  mark,
}) => {
  await consult(page, `${examples.system} (${mark})`);
  const url = await createLink(page, { conversation: true });

  await stranger.goto(url);

  await expect(stranger.getByText(mark).first()).toBeVisible();
  await expect(composer(stranger)).toHaveCount(0);
  await expect(stranger.getByRole("button", { name: /Submit answers|Skip all|Retry/ })).toHaveCount(0);
});

test("a snapshot stays as it was, a live link follows the thread", async ({ page, stranger, mark }) => {
  await consult(page, `${examples.system} (${mark})`);
  const snapshot = await createLink(page);
  const live = await createLink(page, { live: true });

  await ask(page, `Ten times the load. (${mark})`);
  await answerEnded(page);

  await stranger.goto(live);
  await expect(section(stranger, "Assumptions")).toContainText("What was skipped stays as assumed");
  await stranger.goto(snapshot);
  await expect(section(stranger, "Components")).toContainText("Payment provider");
  await expect(section(stranger, "Assumptions")).not.toContainText("What was skipped stays as assumed");
});

test("a revoked link opens nothing, like one that never was", async ({ page, stranger, mark }) => {
  await consult(page, `${examples.system} (${mark})`);
  const url = await createLink(page);

  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("button", { name: /^Revoke/ }).click();
  await expect(page.getByRole("button", { name: /^Revoke/ })).toHaveCount(0);

  const revoked = await stranger.goto(url);
  const revokedPage = await stranger.getByRole("main").textContent();
  const unknown = await stranger.goto(url.replace(/\/s\/.*/, `/s/${"A".repeat(43)}`));
  expect(revoked?.status()).toBe(404);
  expect(unknown?.status()).toBe(404);
  await expect(stranger.getByRole("main")).toHaveText(revokedPage ?? "");
  await expect(designDocument(stranger)).toHaveCount(0);
});

test("the owner sees how often a link was opened", async ({ page, stranger, mark }) => {
  await consult(page, `${examples.system} (${mark})`);
  const url = await createLink(page);

  await stranger.goto(url);
  await page.getByRole("button", { name: "Share" }).click();

  await expect(page.getByRole("region", { name: "Links" })).toContainText("1 view");
});

test("a link has a picture with the design's title and counts, until it is revoked", async ({
  page,
  stranger,
  mark,
}) => {
  await consult(page, `${examples.system} (${mark})`);
  const url = await createLink(page);
  await stranger.goto(url);
  await expect(stranger.locator('meta[name="twitter:card"]')).toHaveAttribute(
    "content",
    "summary_large_image",
  );
  const address = (await stranger.locator('meta[property="og:image"]').getAttribute("content")) ?? "";
  expect(address).toContain(url);

  const picture = await stranger.request.get(address);

  expect(picture.status()).toBe(200);
  expect(picture.headers()["content-type"]).toBe("image/png");
  expect(picture.headers()["cache-control"]).toContain("no-store");
  const png = await picture.body();
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  const shares = `/api/threads/${new URL(page.url()).pathname.split("/").at(-1)}/shares`;
  const [share] = (await (await page.request.get(shares)).json()).shares;
  expect(share.views).toBe(1);

  await page.request.delete(`${shares}/${share.id}`);
  expect((await stranger.request.get(address)).status()).toBe(404);
});
