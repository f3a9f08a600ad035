import { askOverHttp } from "./chat-api";
import { expect, test } from "./fixtures";
import { answerEnded, composer, consult, designDocument, examples, questions, threadIdOf } from "./workspace";

test("a thread is renamed", async ({ page, mark }) => {
  await consult(page, `Design a queue for ${mark}`);
  const threads = page.getByRole("navigation", { name: "Threads" });

  await threads.getByRole("button", { name: /^More for/ }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("A better name");
  await page.getByRole("textbox", { name: "Title" }).press("Enter");

  await expect(threads.getByRole("link", { name: /A better name/ })).toBeVisible();
  await page.reload();
  await expect(threads.getByRole("link", { name: /A better name/ })).toBeVisible();
});

test("a deleted thread comes back by Undo, and is gone for good once the offer has passed", async ({
  page,
  mark,
}) => {
  await consult(page, `Design a queue for ${mark}`);
  const address = page.url();
  const threads = page.getByRole("navigation", { name: "Threads" });
  const remove = async () => {
    await threads.getByRole("button", { name: /^More for/ }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await expect(threads.getByRole("link", { name: new RegExp(mark) })).toHaveCount(0);
  };

  await remove();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(threads.getByRole("link", { name: new RegExp(mark) })).toBeVisible();

  await remove();
  const gone = page.waitForResponse((response) => response.request().method() === "DELETE");
  await page.getByRole("button", { name: "Dismiss" }).click();
  await gone;
  await page.goto(address);
  await expect(page.getByText(mark)).toHaveCount(0);
});

test("a draft is kept for each thread, through other threads and a reload", async ({ page, mark }) => {
  await consult(page, `Design a queue for ${mark}`);
  await composer(page).fill("What I was about to say");

  await page.getByRole("link", { name: "New thread" }).click();
  await expect(composer(page)).toBeEmpty();
  await page
    .getByRole("navigation", { name: "Threads" })
    .getByRole("link", { name: new RegExp(mark) })
    .click();
  await expect(composer(page)).toHaveValue("What I was about to say");

  await page.reload();
  await expect(composer(page)).toHaveValue("What I was about to say");
});

test("what is being written on the first page waits there, with its files, until it is sent", async ({
  page,
  mark,
}) => {
  await page.goto("/");
  const chips = page.getByRole("list", { name: "Attached files" }).getByRole("listitem");
  await composer(page).fill(`What I need for ${mark}`);
  await page
    .getByLabel("Files to attach")
    .setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("We have no queue.") });
  await expect(chips).toHaveText(/notes\.txt/);

  await page.reload();
  await expect(composer(page)).toHaveValue(`What I need for ${mark}`);
  await expect(chips).toHaveText(/notes\.txt/);
  await composer(page).press("Enter");
  await answerEnded(page);

  await expect(questions(page)).toContainText("notes.txt");
  await page.getByRole("link", { name: "New thread" }).click();
  await expect(page).toHaveURL(/\/$/);
  await expect(composer(page)).toBeEmpty();
  await page.reload();
  await expect(composer(page)).toBeEmpty();
  await expect(chips).toHaveCount(0);
});

test("what was being written goes along with a thread that begins with something else", async ({ page }) => {
  await page.goto("/");
  await composer(page).fill("What I was about to say");
  await page.getByRole("button", { name: /^An integration/ }).click();
  await answerEnded(page);

  await page.reload();
  await expect(composer(page)).toHaveValue("What I was about to say");
  await page.getByRole("link", { name: "New thread" }).click();
  await expect(page).toHaveURL(/\/$/);
  await expect(composer(page)).toBeEmpty();
});

test("Shift+Enter breaks the line, Enter sends", async ({ page, mark }) => {
  await page.goto("/");
  await composer(page).fill(`First line ${mark}`);
  await composer(page).press("Shift+Enter");
  await composer(page).pressSequentially("second line");

  await composer(page).press("Enter");

  await expect(questions(page)).toContainText(`First line ${mark}`);
  await expect(questions(page)).toContainText("second line");
});

test("a thread that someone began elsewhere opens with all that was said", async ({ page, mark }) => {
  await page.goto("/");
  await page.request.post("/api/auth/sign-in/anonymous", { data: {} });
  const { threadId } = await askOverHttp(page.request, `Design a queue for ${mark}`);

  await page.goto(`/threads/${threadId}`);

  await expect(questions(page)).toContainText(mark);
  expect(threadIdOf(page)).toBe(threadId);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("threads, chat and design are shown one at a time", async ({ page, mark }) => {
    await consult(page, `${examples.system} (${mark})`);
    const panes = page.getByRole("navigation", { name: "Panes" });

    await expect(composer(page)).toBeVisible();
    await expect(designDocument(page)).toBeHidden();

    await panes.getByRole("button", { name: "Design" }).click();
    await expect(designDocument(page)).toBeVisible();
    await expect(composer(page)).toBeHidden();

    await panes.getByRole("button", { name: "Threads" }).click();
    await expect(page.getByRole("link", { name: new RegExp(examples.system.slice(0, 20)) })).toBeVisible();
    await expect(designDocument(page)).toBeHidden();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });
});
