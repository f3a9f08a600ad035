import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { composer, consult } from "./workspace";

const palette = (page: Page) => page.getByRole("dialog", { name: "All commands" });

const body = (page: Page) => page.locator("body");

test("everything can be done by its name", async ({ page, mark }) => {
  await consult(page, `Design a queue for ${mark}`);

  await body(page).press("ControlOrMeta+k");
  await page.getByRole("combobox").fill("versions");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tabpanel", { name: /^Versions/ })).toBeVisible();

  await page.getByRole("button", { name: "All commands" }).click();
  await page.getByRole("combobox").fill("new thread");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "What do you need to build?" })).toBeVisible();
});

test("a thread is found from the list of commands too", async ({ page, mark }) => {
  await consult(page, `Design a queue for ${mark}`);
  const address = page.url();
  await page.getByRole("link", { name: "New thread" }).click();

  await body(page).press("ControlOrMeta+k");
  await page.getByRole("combobox").fill(mark);
  await palette(page).getByRole("group", { name: "Threads" }).getByRole("option").click();

  await expect(page).toHaveURL(address);
});

test("keys do what the sheet says, and single ones can be switched off", async ({ page, mark }) => {
  await consult(page, `Design a queue for ${mark}`);
  await composer(page).blur();

  await page.keyboard.press("2");
  await expect(page.getByRole("tab", { name: "Diagrams" })).toHaveAttribute("data-state", "active");
  await page.keyboard.press("c");
  await expect(composer(page)).toBeFocused();
  await page.keyboard.type("?");
  await expect(composer(page)).toHaveValue("?");

  await composer(page).blur();
  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: "Single keys work too" }).uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("1");
  await expect(page.getByRole("tab", { name: "Diagrams" })).toHaveAttribute("data-state", "active");
});
