import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { answerEnded, composer, consult, questions } from "./workspace";

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

test("every action on a thread is in the list of commands", async ({ page, mark }) => {
  await consult(page, `Design a queue for ${mark}`);
  await page.getByRole("button", { name: "Answer again" }).click();
  await expect(page.getByRole("group", { name: "Branches" })).toHaveText(/2 \/ 2/);
  await answerEnded(page);

  await body(page).press("ControlOrMeta+k");
  await expect(page.getByRole("combobox")).toBeFocused();
  const offered = await palette(page).getByRole("option").allTextContents();
  for (const action of [
    /^Write a message/,
    /^Attach files/,
    /^Answer again/,
    /^Edit my last message/,
    /^Previous branch/,
    /^Fork this thread/,
    /^Show document/,
    /^Show versions/,
    /^Export: .*YAML/,
    /^Print/,
    /^Share a link/,
    /^Pin this thread/,
    /^Tags of this thread/,
    /^Archive this thread/,
    /^Delete this thread/,
    /^Rename this thread/,
    /^New thread/,
    /^Import a design/,
    /^Search threads/,
    /^Catalogue/,
    /^Settings/,
    /^Sign in/,
    /^Switch between light and dark/,
    /^Focus mode/,
    /^Keyboard shortcuts/,
  ])
    expect(offered).toContainEqual(expect.stringMatching(action));
});

test("a message is edited, a branch changed and a thread forked by name", async ({ page, mark }) => {
  await consult(page, `Design a queue for ${mark}`);
  const address = page.url();
  const run = async (name: string) => {
    await body(page).press("ControlOrMeta+k");
    await page.getByRole("combobox").fill(name);
    await palette(page).getByRole("option", { name }).click();
  };

  await run("Edit my last message");
  await page.getByRole("textbox", { name: "Message, edited" }).fill(`Design a cache for ${mark}`);
  await page.getByRole("textbox", { name: "Message, edited" }).press("Enter");
  await expect(questions(page)).toContainText("a cache");
  await expect(page.getByRole("button", { name: "Previous branch" })).toBeEnabled({ timeout: 30_000 });
  await run("Previous branch");
  await expect(questions(page)).toContainText("a queue");
  await run("Fork this thread");

  await page.waitForURL((url) => url.href !== address);
  await expect(questions(page)).toContainText("a queue");
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
