import { expect, test } from "./fixtures";
import { answerEnded, ask } from "./workspace";

test.use({ consultant: "anthropic" });

test("whoever picks another model is answered by it, and finds it picked after a reload", async ({
  page,
  standIn,
  mark,
}) => {
  standIn.script({ when: new RegExp(mark), steps: [{ blocks: [{ type: "text", text: "Because." }] }] });
  const answeredBy = (question: string) =>
    standIn.requests
      .filter(({ path, body }) => path === "/v1/messages" && JSON.stringify(body).includes(question))
      .map(({ body }) => (body as { model: string }).model);
  await page.goto("/");
  const models = page.getByRole("combobox", { name: "Model" });
  const first = await models.inputValue();
  const other = models.getByRole("option").filter({ hasText: /haiku/i });
  const picked = (await other.getAttribute("value")) ?? "";
  expect(picked).not.toBe(first);

  await models.selectOption(picked);
  await ask(page, `Why? (${mark})`);
  await answerEnded(page);

  expect(answeredBy(mark)).toEqual([picked]);
  await page.reload();
  await expect(models).toHaveValue(picked);
  await models.selectOption(first);
  await ask(page, `Is it so? (${mark} again)`);
  await answerEnded(page);
  expect(answeredBy(`${mark} again`)).toEqual([first]);
});
