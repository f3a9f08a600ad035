import { expect, test } from "./fixtures";
import { answerEnded, answers, ask, consult } from "./workspace";

test.use({ consultant: "anthropic" });

const paragraphs = Array.from(
  { length: 120 },
  (_, index) => `Paragraph ${index + 1} says one thing about orders, and then the same thing once more.`,
);

for (const { length, count, pace } of [
  { length: "short", count: 8, pace: 40 },
  { length: "long", count: 120, pace: 400 },
])
  test(`what a ${length} answer has said stays while more comes: a selection in it outlives the end`, async ({
    page,
    standIn,
    mark,
  }) => {
    const text = paragraphs.slice(0, count).join("\n\n");
    standIn.script({ when: new RegExp(mark), steps: [{ blocks: [{ type: "text", text }] }] });
    await page.goto("/");
    await ask(page, `Tell everything. (${mark}) [pace:${pace}]`);
    // A paragraph of its own, not the plain text that stands there until what draws it has come.
    const first = answers(page).getByText(paragraphs[0] ?? "", { exact: true });
    await answers(page)
      .getByText(`Paragraph ${count / 2} says`)
      .waitFor();

    await first.evaluate((paragraph) => getSelection()?.selectAllChildren(paragraph));
    const held = await first.elementHandle();
    await answerEnded(page);

    await expect(answers(page)).toContainText(`Paragraph ${count} says`);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(paragraphs[0]);
    expect(await held?.evaluate((paragraph) => paragraph.isConnected)).toBe(true);
  });

test("passages that are far away cost nothing, and are there for whoever scrolls up", async ({
  page,
  standIn,
  mark,
}) => {
  const text = [...paragraphs, "That is all."].join("\n\n");
  standIn.script({ when: new RegExp(mark), steps: [{ blocks: [{ type: "text", text }] }] });
  await consult(page, `Tell everything. (${mark})`);

  const isDrawn = (words: string) =>
    answers(page)
      .getByText(words)
      .evaluate((paragraph) => paragraph.checkVisibility({ contentVisibilityAuto: true }));
  await expect.poll(() => isDrawn("Paragraph 1 says")).toBe(false);
  expect(await isDrawn("That is all.")).toBe(true);

  await answers(page).getByText("Paragraph 1 says").scrollIntoViewIfNeeded();
  await expect.poll(() => isDrawn("Paragraph 1 says")).toBe(true);
});
