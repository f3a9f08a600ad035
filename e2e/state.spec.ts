import { expect, test } from "./fixtures";
import { answerEnded, ask } from "./workspace";

test.use({ consultant: "anthropic" });

test("one line says what the consultant does, and then what the conversation has taken", async ({
  page,
  standIn,
  mark,
}) => {
  const text = "Orders wait for payments. ".repeat(12);
  standIn.script({ when: new RegExp(mark), steps: [{ blocks: [{ type: "text", text }] }] });
  await page.goto("/");

  await ask(page, `Why do orders wait? (${mark}) [pace:10]`);
  await expect(page.getByText("Writing the answer", { exact: true })).toBeVisible();
  await answerEnded(page);

  await expect(page.getByText("Writing the answer", { exact: true })).toBeHidden();
  const taken = page.getByText(/^[\d,]+ tokens read, [\d,]+ of them from the cache; [\d,]+ written/);
  const [read, , written, context] = ((await taken.textContent()) ?? "").match(/\d[\d,]*/g) ?? [];
  const numberOf = (digits = "") => Number(digits.replaceAll(",", ""));
  expect(numberOf(context)).toBe(numberOf(read) + numberOf(written));
  await expect(page.getByText(/ in context$/)).toBeVisible();
  await expect(page.getByText(/about \$\d|under 1 ¢/)).toBeVisible();
});

test("what the state of the conversation says is there after a reload", async ({ page, standIn, mark }) => {
  standIn.script({ when: new RegExp(mark), steps: [{ blocks: [{ type: "text", text: "Because." }] }] });
  await page.goto("/");
  await ask(page, `Why? (${mark})`);
  await answerEnded(page);
  const state = page.getByText(/tokens of the model's context are taken$/);
  const before = await state.textContent();

  await page.reload();

  await expect(state).toHaveText(before ?? "");
});
