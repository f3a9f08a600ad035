import { expect, test } from "./fixtures";
import { answerEnded, answers, consult } from "./workspace";

test.use({ consultant: "anthropic" });

test("what was read of a branch while its answer was written doesn't take the answer's place", async ({
  page,
  standIn,
  mark,
}) => {
  const text = `${"A queue evens out what comes. ".repeat(8)}That is all.`;
  standIn.script({ when: new RegExp(mark), steps: [{ blocks: [{ type: "text", text }] }] });
  await consult(page, `Write about queues. [pace:40] (${mark})`);
  const { promise: ended, resolve: release } = Promise.withResolvers<void>();
  await page.route("**/threads/*", async (route) => {
    if (!route.request().headers()["next-action"]) return route.fallback();
    const response = await route.fetch();
    await ended;
    await route.fulfill({ response });
  });

  await page.getByRole("button", { name: "Answer again" }).click();
  await expect(page.getByRole("button", { name: "Stop", exact: true })).toBeVisible();
  await answerEnded(page);
  release();

  await expect(page.getByRole("group", { name: "Branches" })).toContainText("2 / 2");
  await expect(answers(page)).toContainText(text);
});
