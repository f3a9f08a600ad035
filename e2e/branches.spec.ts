import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { answerEnded, answers, ask, composer, consult, examples, questions, threadIdOf } from "./workspace";

const branchSwitch = (page: Page) => page.getByRole("group", { name: "Branches" });

async function editFirst(page: Page, text: string): Promise<void> {
  await questions(page).first().hover();
  await questions(page).first().getByRole("button", { name: "Edit message" }).click();
  await page.getByRole("textbox", { name: "Message, edited" }).fill(text);
  await page.getByRole("textbox", { name: "Message, edited" }).press("Enter");
}

const designOf = async (page: Page) => {
  const response = await page.request.get(`/api/threads/${threadIdOf(page)}/design`);
  const { design } = await response.json();
  return JSON.stringify(design);
};

test("an earlier message is said another way, and arrows lead back to what was there", async ({ page }) => {
  await consult(page, examples.integration);
  const before = await designOf(page);

  await editFirst(page, examples.pipeline);
  await expect(questions(page).first()).toContainText(examples.pipeline);
  await expect(branchSwitch(page)).toHaveText(/2 \/ 2/);
  await answerEnded(page);
  const after = await designOf(page);
  await page.getByRole("button", { name: "Previous branch" }).click();

  await expect(questions(page).first()).toContainText(examples.integration);
  await expect(branchSwitch(page)).toHaveText(/1 \/ 2/);
  expect(after).not.toBe(before);
  await expect.poll(() => designOf(page)).toBe(before);
});

test("a branch is kept through a reload, with the design that was made in it", async ({ page }) => {
  await consult(page, examples.integration);
  await editFirst(page, examples.pipeline);
  await expect(branchSwitch(page)).toHaveText(/2 \/ 2/);
  await answerEnded(page);

  await page.reload();
  await expect(branchSwitch(page)).toHaveText(/2 \/ 2/);
  await page.getByRole("button", { name: "Previous branch" }).click();
  await expect(branchSwitch(page)).toHaveText(/1 \/ 2/);
  await page.reload();

  await expect(branchSwitch(page)).toHaveText(/1 \/ 2/);
  await expect(questions(page).first()).toContainText(examples.integration);
});

test("an answer is given again, and the first one stays beside it", async ({ page, mark }) => {
  await consult(page, `Design a queue for ${mark}`);

  await answers(page).last().getByRole("button", { name: "Answer again" }).click();
  await expect(branchSwitch(page)).toHaveText(/2 \/ 2/);
  await answerEnded(page);
  await page.getByRole("button", { name: "Previous branch" }).click();

  await expect(branchSwitch(page)).toHaveText(/1 \/ 2/);
  await expect(questions(page)).toHaveCount(1);
});

test("a thread is forked at a message and goes its own way", async ({ page, mark }) => {
  await consult(page, `Design a queue for ${mark}`);
  const original = page.url();
  await ask(page, "And how is it tested?");
  await answerEnded(page);

  await answers(page).first().hover();
  await answers(page).first().getByRole("button", { name: "Fork into a new thread" }).click();
  await page.waitForURL((url) => url.href !== original);

  await expect(questions(page)).toHaveCount(1);
  await expect(questions(page)).toContainText(mark);
  await expect(composer(page)).toBeEmpty();
  await page.goto(original);
  await expect(questions(page)).toHaveCount(2);
});

test("a thread is forked at a question, which waits in the composer to be said another way", async ({
  page,
  mark,
}) => {
  await consult(page, `Design a queue for ${mark}`);
  const original = page.url();
  await ask(page, "And how is it tested?");
  await answerEnded(page);

  await questions(page).last().hover();
  await questions(page).last().getByRole("button", { name: "Fork here and say this another way" }).click();
  await page.waitForURL((url) => url.href !== original);

  await expect(questions(page)).toHaveCount(1);
  await expect(composer(page)).toHaveValue("And how is it tested?");
});
