import { expect, test } from "./fixtures";
import {
  answers,
  ask,
  composer,
  consult,
  designDocument,
  examples,
  questionForm,
  questions,
} from "./workspace";

test("a message that the server could not take is kept, and Retry sends it", async ({
  page,
  mark,
  context,
}) => {
  await page.goto("/");
  await context.route("**/api/chat", (route) => route.abort(), { times: 1 });
  await composer(page).fill(`${examples.system} (${mark})`);
  await composer(page).press("Enter");

  const alert = page.getByRole("alert").filter({ hasText: "Your message is kept." });
  await expect(alert).toBeVisible();
  await alert.getByRole("button", { name: "Retry" }).click();

  await expect(designDocument(page)).toBeVisible();
  await expect(questions(page)).toHaveCount(1);
});

test.describe("in a thread that is there", () => {
  test.beforeEach(async ({ page, mark }) => {
    await consult(page, `${examples.system} (${mark})`);
  });

  test("a message that the server could not take goes back to the composer when another is sent", async ({
    page,
    context,
  }) => {
    await context.route("**/api/chat", (route) => route.abort(), { times: 1 });
    await ask(page, "First.");
    await expect(page.getByRole("alert").filter({ hasText: "Your message is kept." })).toBeVisible();
    await expect(page.getByRole("button", { name: "Answer again" })).toBeDisabled();

    await composer(page).fill("Second.");
    await composer(page).press("Enter");

    await expect(answers(page)).toHaveCount(2);
    await expect(questions(page).last()).toHaveText("Second.");
    await expect(composer(page)).toHaveValue("First.");
  });

  test("two messages that the server could not take are both there after a reload", async ({
    page,
    context,
  }) => {
    await context.route("**/api/chat", (route) => route.abort());
    const alert = page.getByRole("alert").filter({ hasText: "Your message is kept." });
    await ask(page, "First.");
    await expect(alert).toBeVisible();
    await composer(page).fill("Second.");
    await composer(page).press("Enter");
    await expect(questions(page).last()).toHaveText("Second.");
    await expect(alert).toBeVisible();

    await page.reload();

    await expect(composer(page)).toHaveValue(/First\./);
    await expect(composer(page)).toHaveValue(/Second\./);
    await composer(page).fill("Third.");
    await page.reload();
    await expect(composer(page)).toHaveValue("Third.");
  });

  test("answers that the server could not take go along with what is said next", async ({
    page,
    context,
  }) => {
    await context.route("**/api/chat", (route) => route.abort(), { times: 1 });
    const first = questionForm(page).getByRole("group").first();
    const chosen = (await first.locator("label").first().textContent()) ?? "";
    await first.getByRole("radio").first().check();
    await questionForm(page).getByRole("button", { name: "Submit answers" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Your message is kept." })).toBeVisible();

    await composer(page).fill("Second.");
    await composer(page).press("Enter");

    await expect(answers(page)).toHaveCount(2);
    await expect(questions(page)).toHaveCount(2);
    await expect(questions(page).last()).toContainText("Second.");
    await expect(questions(page).last()).toContainText(chosen);
  });
});
