import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { answerEnded, composer, designDocument, examples, questionForm, questions } from "./workspace";

const limit = 80;

/** Presses a key until something has the focus; whoever can't get there has no way but the pointer. */
async function walkTo(
  page: Page,
  target: ReturnType<Page["locator"]>,
  key: "Tab" | "Shift+Tab" = "Tab",
): Promise<void> {
  const hasFocus = () =>
    target.evaluateAll((elements) => elements.some((element) => element === document.activeElement));
  for (let press = 0; press < limit && !(await hasFocus()); press += 1) await page.keyboard.press(key);
  expect(await hasFocus()).toBe(true);
}

test("from the first request to a shared link, all by keyboard", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("button", { name: "Attach files" })).toBeEnabled();

  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the chat" })).toBeFocused();
  await page.keyboard.press("Enter");
  await walkTo(page, composer(page));
  await page.keyboard.type(examples.integration);
  await page.keyboard.press("Enter");
  await answerEnded(page);

  const form = questionForm(page);
  await expect(form.getByRole("radio").first()).toBeEnabled();
  await walkTo(page, form.getByRole("radio"), "Shift+Tab");
  await page.keyboard.press("ArrowUp");
  await walkTo(page, form.getByRole("button", { name: "Submit answers" }));
  await page.keyboard.press("Enter");
  await expect(questions(page)).toHaveCount(2);
  await answerEnded(page);

  await walkTo(page, page.getByRole("tab", { name: "Document" }));
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tabpanel", { name: "Diagrams" })).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(designDocument(page)).toBeVisible();

  const share = page.getByRole("button", { name: "Share", exact: true });
  for (let press = 0; press < 2; press += 1) await page.keyboard.press("Shift+Tab");
  await expect(share).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await walkTo(page, page.getByRole("button", { name: "Create link" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Link" })).toHaveValue(/\/s\//);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(share).toBeFocused();
});

test("a dialog gives the focus back to the button that opened it", async ({ page }) => {
  await page.request.post("/api/auth/sign-in/anonymous", { data: {} });
  await page.goto("/");
  const commands = page.getByRole("button", { name: "All commands" });
  await expect(commands).toBeEnabled();

  await commands.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.press("Escape");

  await expect(commands).toBeFocused();
});
