import { expect, test } from "./fixtures";
import { answers, ask } from "./workspace";

test.use({ consultant: "anthropic" });

const tokens = 400;

test("an answer is whole although its page was closed half-way", async ({ context, page, mark, standIn }) => {
  await page.goto("/");
  await ask(page, `Write at length. [pace:200] [tokens:${tokens}] (${mark})`);
  await expect(answers(page)).toContainText("the order service keeps");
  const address = page.url();

  await page.close();
  const call = await standIn.requested(
    ({ path, body }) => path === "/v1/messages" && JSON.stringify(body).includes(mark),
  );
  const { outcome } = await standIn.closed(call);
  const later = await context.newPage();
  await later.goto(address);

  expect(outcome).toBe("complete");
  const text = answers(later).getByText("the order service");
  await expect.poll(async () => (await text.first().textContent())?.trim().split(/\s+/).length).toBe(tokens);
});
