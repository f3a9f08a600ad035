import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { micromark } from "micromark";
import { expect, test } from "./fixtures";
import { answerEnded, consult, examples, questionForm, questions, section } from "./workspace";

test.use({ consultant: "anthropic" });

async function download(page: Page, label: RegExp): Promise<{ name: string; text: string }> {
  await page.getByRole("button", { name: "Export" }).click();
  const started = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: label }).click();
  const file = await started;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

test("the design downloads as markdown with every section and item that the page shows", async ({
  page,
  mark,
}) => {
  await consult(page, `${examples.system} (${mark})`);

  const { name, text } = await download(page, /^Design/);

  expect(name).toMatch(/\.md$/);
  for (const title of ["Requirements", "Decisions", "Components", "Relations", "Assumptions", "Questions"]) {
    expect(text).toMatch(new RegExp(`^#+ .*${title}`, "mi"));
  }
  const shown = await section(page, "Components").getByRole("heading", { level: 4 }).allInnerTexts();
  expect(shown.length).toBeGreaterThan(0);
  for (const heading of shown) {
    const [, name = "", id = ""] = heading.match(/^(.+) (\S+)$/) ?? [];
    expect(text).toContain(`| \`${id}\` | ${name} |`);
  }
  for (const fact of [
    "Orders are orchestrated",
    "At most 50 orders a second",
    "The broker is a single point",
  ]) {
    expect(text).toContain(fact);
  }
});

test("the conversation downloads as a transcript with questions, answers and what was skipped", async ({
  page,
  mark,
}) => {
  await consult(page, `${examples.system} (${mark})`);
  await questionForm(page).getByRole("radio", { name: "10 to 100" }).check();
  await questionForm(page).getByRole("button", { name: "Submit answers" }).click();
  await expect(questions(page)).toHaveCount(2);
  await answerEnded(page);

  const { text } = await download(page, /^Conversation/);

  for (const said of [
    mark,
    "first design",
    "How many engineers will build and run it?",
    "10 to 100",
    "sequenceDiagram",
  ]) {
    expect(text).toContain(said);
  }
  expect(text).toMatch(/skipped/i);
});

test("text stays text", async ({ page, mark, standIn }) => {
  const risky = `A --> B & C <b>not bold</b> "quoted" 5 < 6 | table \`code\` ${mark}`;
  standIn.script({ when: new RegExp(mark), steps: [{ blocks: [{ type: "text", text: risky }] }] });
  await consult(page, `Say it as it is: ${risky}`);

  const { text } = await download(page, /^Conversation/);

  await page.setContent(micromark(text));
  await expect(page.locator("body")).toContainText(`Say it as it is: ${risky}`);
});

test("a thread without a design exports as a valid, short document", async ({ page, mark, standIn }) => {
  standIn.script({ when: new RegExp(mark), steps: [{ blocks: [{ type: "text", text: "Hello." }] }] });
  await consult(page, `Hello (${mark})`);

  const { text } = await download(page, /^Design/);

  expect(text).toMatch(/^# /);
  expect(text.length).toBeLessThan(2_000);
  expect(text).not.toMatch(/undefined|null|NaN|\[object/);
});

test("everything that the menu offers downloads as a file of its kind", async ({ page, mark }) => {
  await consult(page, `${examples.system} (${mark})`);

  await page.getByRole("button", { name: "Export" }).click();
  const groups = page.getByRole("menu").getByRole("group");
  await expect(groups).toHaveCount(4);
  const items = page.getByRole("menuitem");
  const addresses = await items.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));

  expect(addresses).toHaveLength(11);
  for (const address of addresses) {
    const response = await page.request.get(address);
    expect(response.status(), address).toBe(200);
    expect(response.headers()["content-disposition"], address).toContain("attachment");
    expect((await response.body()).length, address).toBeGreaterThan(100);
  }
});
