import { askOverHttp, chunksOf } from "./chat-api";
import { expect, test } from "./fixtures";
import {
  answerEnded,
  answers,
  ask,
  composer,
  consult,
  examples,
  questionForm,
  questions,
  section,
} from "./workspace";

test("answers the first request without a key: text, questions and a design, still there after a reload", async ({
  page,
}) => {
  await page.goto("/");
  await ask(page, examples.system);
  await answerEnded(page);

  await expect(answers(page)).toHaveCount(1);
  await expect(questionForm(page).getByRole("group")).not.toHaveCount(0);
  expect(await questionForm(page).getByRole("group").count()).toBeGreaterThanOrEqual(4);
  for (const title of ["Components", "Relations", "Decisions", "Assumptions", "Requirements"]) {
    await expect(section(page, title).getByRole("listitem").first()).toBeVisible();
  }

  const [said = ""] = await answers(page).allInnerTexts();
  await page.reload();

  await expect(questions(page)).toContainText(examples.system);
  await expect(answers(page).first()).toHaveText(said, { useInnerText: true });
  await expect(section(page, "Components").getByRole("listitem").first()).toBeVisible();
});

test("streams its text in pieces", async ({ guest }) => {
  const { response } = await askOverHttp(guest, examples.system);

  expect(response.headers()["content-type"]).toContain("text/event-stream");
  expect(response.headers()["cache-control"]).toContain("no-transform");
  const chunks = chunksOf(await response.text());
  expect(chunks.filter(({ type }) => type === "text-delta").length).toBeGreaterThan(3);
});

test("never poses as a language model", async ({ page }) => {
  await page.goto("/");

  await expect(page.getByText(/built-in consultant answers: rules.*no language model/)).toBeVisible();
});

test("takes answers by click and skips, and goes on with what it assumes", async ({ page }) => {
  await consult(page, examples.system);
  const version = page.getByRole("region", { name: "Design", exact: true }).getByText(/^v\d+$/);
  const sketched = (await version.textContent()) ?? "";
  const first = questionForm(page).getByRole("group").first();
  const option = first.getByRole("radio").first();
  const chosen = await first.locator("label").first().textContent();

  await option.check();
  await expect(questionForm(page).getByText(/^1 of \d+ answered$/)).toBeVisible();
  await questionForm(page).getByRole("button", { name: "Submit answers" }).click();
  await expect(questions(page)).toHaveCount(2);
  await answerEnded(page);

  await expect(questions(page).last()).toContainText(chosen ?? "");
  await expect(questions(page).last()).toContainText("Skipped");
  await expect(answers(page)).toHaveCount(2);
  await expect(version).not.toHaveText(sketched);
});

for (const [kind, request] of Object.entries(examples)) {
  test(`writes a first design for the example of kind ${kind}`, async ({ page }) => {
    await page.goto("/");
    await page.getByRole("list", { name: "Examples" }).getByRole("button", { name: request }).click();
    await answerEnded(page);

    await expect(
      page.getByRole("region", { name: "Design", exact: true }).getByText(kind, { exact: true }),
    ).toBeVisible();
    await expect(section(page, "Components").getByRole("listitem").first()).toBeVisible();
    await expect(composer(page)).toBeEmpty();
  });
}
