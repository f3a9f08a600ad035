import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { composer, consult, questions } from "./workspace";

const password = "correct horse battery";

async function fillAccount(page: Page, fields: Record<string, string>, button: string): Promise<void> {
  for (const [label, value] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole("button", { name: button }).click();
}

async function openAccountMenu(page: Page): Promise<void> {
  await page.getByRole("complementary", { name: "Threads and account" }).getByRole("button").last().click();
}

test("a guest signs up and keeps the threads; they are there on another machine after signing in", async ({
  page,
  stranger,
  mark,
}) => {
  const email = `${mark}@example.org`;
  await consult(page, `Design a queue for ${mark}`);

  await openAccountMenu(page);
  await page.getByRole("menuitem", { name: "Sign up to keep your work" }).click();
  await fillAccount(page, { Name: "Ada", "E-mail": email, Password: password }, "Create account");
  await expect(page.getByRole("button", { name: /Ada/ })).toContainText(email);
  await expect(page.getByRole("navigation", { name: "Threads" })).toContainText(mark);

  await stranger.goto("/sign-in");
  await fillAccount(stranger, { "E-mail": email, Password: password }, "Sign in");
  await stranger
    .getByRole("navigation", { name: "Threads" })
    .getByRole("link")
    .filter({ hasText: mark })
    .click();
  await expect(questions(stranger)).toContainText(mark);
});

test("signing out leaves nothing to see", async ({ page, mark }) => {
  await page.goto("/sign-up");
  await fillAccount(
    page,
    { Name: "Ada", "E-mail": `${mark}@example.org`, Password: password },
    "Create account",
  );
  await expect(page.getByRole("button", { name: /Ada/ })).toBeVisible();
  await consult(page, `Design a queue for ${mark}`);
  const address = page.url();
  await page.getByRole("link", { name: "New thread" }).click();
  await expect(page).toHaveURL(/\/$/);
  await composer(page).fill("What only Ada should read");

  await openAccountMenu(page);
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("button", { name: /Guest/ })).toBeVisible();
  await expect(page.getByText(mark)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Attach files" })).toBeEnabled();
  await expect(composer(page)).toBeEmpty();

  await page.goto(address);
  await expect(page.getByText(mark)).toHaveCount(0);
});

test("a wrong password is refused without telling which part was wrong", async ({ page, mark }) => {
  await page.goto("/sign-in");

  await fillAccount(page, { "E-mail": `${mark}@example.org`, Password: "not the password" }, "Sign in");

  await expect(page.getByRole("main").getByRole("alert")).toContainText(/e-?mail or password/i);
});
