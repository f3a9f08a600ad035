import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { answerEnded, answers, ask, composer, questions } from "./workspace";

test.use({ consultant: "anthropic" });

const paragraphs = Array.from(
  { length: 100 },
  (_, index) => `Paragraph ${index + 1} says one thing about orders, and then the same thing once more.`,
);

const paragraph = (page: Page, number: number) => answers(page).getByText(`Paragraph ${number} says`);

async function placeOf(page: Page, number: number): Promise<number> {
  const box = await paragraph(page, number).boundingBox();
  return box?.y ?? Number.NaN;
}

/** Browsers scroll by whole pixels, and lines are not that high. */
const roundedOff = 1.5;

test.beforeEach(async ({ page, standIn, mark }) => {
  const text = paragraphs.join("\n\n");
  standIn.script({ when: new RegExp(mark), steps: [{ blocks: [{ type: "text", text }] }] });
  await page.goto("/");
  await ask(page, `Tell everything. (${mark}) [pace:150]`);
  await paragraph(page, 20).waitFor();
});

test("an answer is followed to its end by whoever stays there", async ({ page }) => {
  await expect(paragraph(page, 1)).not.toBeInViewport();
  await answerEnded(page);

  await expect(paragraph(page, 100)).toBeInViewport();
  await expect(page.getByRole("button", { name: "Jump to latest" })).toHaveCount(0);
});

test("whoever scrolls up while an answer is written reads on undisturbed, and jumps to the end when they like", async ({
  page,
}) => {
  await paragraph(page, 8).scrollIntoViewIfNeeded();
  const jump = page.getByRole("button", { name: "Jump to latest" });
  await expect(jump).toBeVisible();
  const before = await placeOf(page, 8);
  await expect(paragraph(page, 100)).toHaveCount(0);

  await paragraph(page, 60).waitFor();
  expect(Math.abs((await placeOf(page, 8)) - before)).toBeLessThan(roundedOff);
  await answerEnded(page);
  expect(Math.abs((await placeOf(page, 8)) - before)).toBeLessThan(roundedOff);

  await jump.click();
  await expect(paragraph(page, 100)).toBeInViewport();
  await expect(jump).toHaveCount(0);
});

test("what is typed while an answer is written stays, and can be sent when it has ended", async ({
  page,
}) => {
  await composer(page).pressSequentially("And what if the broker is down?");
  await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();

  await answerEnded(page);
  await expect(composer(page)).toHaveValue("And what if the broker is down?");
  await expect(composer(page)).toBeFocused();
  await composer(page).press("Enter");

  await expect(questions(page)).toHaveCount(2);
});
