import { expect, test } from "./fixtures";
import { answerEnded, answers, consult, questions } from "./workspace";

test.use({ consultant: "anthropic" });

/** What time may mend is tried three times more before the turn fails; what it can't mend fails at once. */
const faults = [
  { name: "a key that isn't accepted", control: "[fault:401*1]", says: /does not accept the API key/ },
  { name: "a rate limit", control: "[fault:429=1*4]", says: /rate limit is reached. Try again in 1 second/ },
  { name: "an overloaded provider", control: "[fault:529*4]", says: /overloaded at the moment. Try again/ },
  {
    name: "a connection cut in mid-answer",
    control: "[fault:cut*4]",
    says: /connection to the model was lost/,
  },
  {
    name: "an event that can't be read",
    control: "[fault:malformed*4] [tokens:40]",
    says: /could not be read/,
    retried: "the order service keeps its own store",
  },
];

for (const { name, control, says, retried = "first design" } of faults) {
  test(`tells of ${name}, keeps the message, and Retry works`, async ({ page, mark }) => {
    await consult(page, `Design a queue. ${control} (${mark})`);

    const alert = answers(page).getByRole("alert");
    await expect(alert).toContainText("The answer failed.");
    await expect(alert).toContainText(says);

    await page.reload();
    await expect(questions(page)).toContainText(mark);
    await expect(alert).toContainText(says);

    await alert.getByRole("button", { name: "Retry" }).click();
    await expect(answers(page)).toContainText(retried);
    await answerEnded(page);

    await expect(questions(page)).toHaveCount(1);
    await expect(answers(page)).toHaveCount(1);
    await expect(alert).toHaveCount(0);
  });
}

test("Retry can't be pressed before the page listens to it", async ({ page, mark }) => {
  await consult(page, `Design a queue. [fault:401*1] (${mark})`);
  const retry = answers(page).getByRole("button", { name: "Retry" });

  await page.route("**/*.js", (route) => route.abort());
  await page.reload();
  await expect(retry).toBeDisabled();

  await page.unroute("**/*.js");
  await page.reload();
  await expect(retry).toBeEnabled();
});

test("a connection that is cut in mid-answer is mended without a word of it", async ({ page, mark }) => {
  await consult(page, `Write at length. [pace:100] [tokens:60] [fault:cut*2] (${mark})`);

  const text = "the order service keeps its own store and tells others by events ".repeat(5).trim();
  await expect(answers(page)).toHaveCount(1);
  await expect(answers(page).getByRole("alert")).toHaveCount(0);
  const paragraphs = answers(page).locator("p");
  await expect.poll(async () => (await paragraphs.allTextContents()).join(" ")).toContain(text);
});

test("says that the model declined", async ({ page, mark }) => {
  await consult(page, `Design a queue. [fault:refusal] (${mark})`);

  await expect(answers(page)).toContainText(/declined|refused/i);
  await expect(questions(page)).toContainText(mark);
});

test("says that the answer reached the model's limit, and keeps what came", async ({ page, mark }) => {
  await consult(page, `Design a queue. [fault:max-tokens] [tokens:40] (${mark})`);

  await expect(answers(page)).toContainText("the order service keeps its own store");
  await expect(answers(page)).toContainText(/limit|cut off|too long/i);
});
