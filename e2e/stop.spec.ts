import { expect, test } from "./fixtures";
import { answerEnded, answers, ask } from "./workspace";

test.use({ consultant: "anthropic" });

test("Stop ends the provider's call, says so, and keeps what was shown", async ({ page, mark, standIn }) => {
  await page.goto("/");
  await ask(page, `Write at length. [pace:40] [tokens:4000] (${mark})`);
  await expect(answers(page)).toContainText("the order service keeps its own store");

  await page.getByRole("button", { name: "Stop" }).click();
  await answerEnded(page);

  const call = await standIn.requested(({ body }) => JSON.stringify(body).includes(mark));
  expect((await standIn.closed(call)).outcome).toBe("cut");
  await expect(answers(page)).toContainText("Stopped.");
  await expect(page.getByRole("button", { name: "Send" })).toBeVisible();

  const kept = await answers(page).textContent();
  await page.reload();
  await expect(answers(page)).toHaveText(kept ?? "");
});
