import type { Page } from "@playwright/test";
import type { AnthropicStandIn } from "./fakes/anthropic";
import { expect, test } from "./fixtures";
import { answers, consult } from "./workspace";

test.use({ consultant: "anthropic" });

const elsewhere = "https://elsewhere.example";

async function consultantSays(
  page: Page,
  standIn: AnthropicStandIn,
  mark: string,
  text: string,
): Promise<void> {
  standIn.script({ when: new RegExp(mark), steps: [{ blocks: [{ type: "text", text }] }] });
  await consult(page, `Say it. (${mark})`);
}

/** That no page asked for anything elsewhere is checked at the end of every test. */
test("images and HTML that a model writes fetch nothing and run nothing", async ({ page, standIn, mark }) => {
  const text = [
    `![a picture](${elsewhere}/pixel.png?secret)`,
    `<img src="${elsewhere}/img.png" onerror="window.hacked=1">`,
    "<script>window.hacked = 1</script>",
    `<iframe src="${elsewhere}"></iframe>`,
    `<style>@import url(${elsewhere}/a.css); body { background: url(${elsewhere}/b.png) }</style>`,
    "<svg onload=window.hacked=1></svg>",
    "[click](javascript:window.hacked=1) and [data](data:text/html,<script>window.hacked=1</script>)",
    "The end.",
  ].join("\n\n");

  await consultantSays(page, standIn, mark, text);

  await expect(answers(page)).toContainText("The end.");
  await expect(answers(page).locator("img, iframe, script, style, object, embed")).toHaveCount(0);
  await expect(answers(page).locator('a[href^="javascript:"], a[href^="data:"]')).toHaveCount(0);
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
});

test("a link shows where it leads before anything opens", async ({ page, standIn, mark }) => {
  await consultantSays(page, standIn, mark, `Read [the manual](${elsewhere}/manual?from=lintel).`);

  await answers(page).getByRole("link", { name: "the manual" }).click();

  const dialog = page.getByRole("dialog", { name: "Open this address?" });
  await expect(dialog).toContainText(`${elsewhere}/manual?from=lintel`);
  await dialog.getByRole("button", { name: "Stay here" }).click();
  await expect(dialog).toBeHidden();
  expect(page.context().pages()).toHaveLength(1);
});

test("a diagram is drawn, and says the same as text", async ({ page, standIn, mark }) => {
  await consultantSays(page, standIn, mark, "```mermaid\nflowchart LR\n  shop --> orders\n```\n\nThe end.");

  await expect(answers(page).getByRole("img", { name: /Diagram/ })).toBeVisible();
  await answers(page).getByRole("button", { name: "Show source" }).click();
  await expect(answers(page)).toContainText("shop --> orders");
});

test("a diagram that can't be drawn shows its source and the reason", async ({ page, standIn, mark }) => {
  await consultantSays(
    page,
    standIn,
    mark,
    "```mermaid\nflowchart LR\n  shop --> --> orders\n```\n\nThe end.",
  );

  await expect(answers(page)).toContainText("This diagram can't be drawn.");
  await expect(answers(page)).toContainText(/error|expect/i);
  await expect(answers(page)).toContainText("shop --> --> orders");
});

test("a diagram can't fetch, run or link anything", async ({ page, standIn, mark }) => {
  const diagram = [
    '%%{init: {"securityLevel": "loose", "flowchart": {"htmlLabels": true}}}%%',
    "flowchart LR",
    `  a["<img src='${elsewhere}/a.png' onerror='window.hacked=1'>label"] --> b`,
    `  click b "javascript:window.hacked=1"`,
  ].join("\n");

  await consultantSays(page, standIn, mark, `\`\`\`mermaid\n${diagram}\n\`\`\`\n\nThe end.`);

  await expect(answers(page).getByText(/Show source|can't be drawn/)).toBeVisible();
  await expect(answers(page).locator("a")).toHaveCount(0);
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
});
