import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { APIRequestContext, Page } from "@playwright/test";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { type AttackKind, asAnswer, attacksOf, designWith, foreignHost } from "./attacks/corpus";
import { expectUnharmed, watchPage } from "./attacks/watch-page";
import { askOverHttp } from "./chat-api";
import type { AnthropicStandIn } from "./fakes/anthropic";
import { expect, test } from "./fixtures";
import { answers, designDocument } from "./workspace";

test.use({ consultant: "anthropic" });
test.setTimeout(300_000);

const kinds: AttackKind[] = ["html", "svg", "markdown", "links", "mermaid"];
const formats = [
  "markdown",
  "transcript",
  "yaml",
  "mermaid",
  "openapi",
  "asyncapi",
  "json-schema",
  "madr",
  "structurizr",
  "likec4",
  "bundle",
];

/** A thread with all attacks in the question and, each a text of its own, in the answer, and in every text of its design. */
async function beginAttackedThread(
  request: APIRequestContext,
  { standIn, mark, kind }: { standIn: AnthropicStandIn; mark: string; kind: AttackKind },
): Promise<string> {
  const attacks = attacksOf(kind);
  standIn.script({
    when: new RegExp(mark),
    steps: [{ blocks: attacks.map((attack) => ({ type: "text", text: asAnswer(kind, attack) })) }],
  });
  await request.post("/api/auth/sign-in/anonymous", { data: {} });
  const threadId = randomUUID();
  await askOverHttp(request, [mark, ...attacks].join("\n\n"), threadId);
  const revised = await request.patch(`/api/threads/${threadId}/design`, {
    data: { patch: designWith(kind), baseVersion: 0 },
  });
  expect(revised.status(), await revised.text()).toBe(200);
  return threadId;
}

/** Each text of the answer closes with the same words. */
async function everythingIsSaid(page: Page, kind: AttackKind): Promise<void> {
  const countEnds = async () => ((await answers(page).textContent()) ?? "").split("The end.").length - 1;
  await expect.poll(countEnds).toBe(attacksOf(kind).length);
}

/** Mermaid draws one after the other, and says so when it can't. */
async function everythingIsDrawn(page: Page, kind: AttackKind): Promise<void> {
  await expect(designDocument(page)).toBeVisible();
  if (kind !== "mermaid") return;
  await expect(answers(page).getByText(/Show source|can't be drawn/)).toHaveCount(attacksOf(kind).length, {
    timeout: 120_000,
  });
}

async function share(request: APIRequestContext, threadId: string): Promise<string> {
  const shared = await request.post(`/api/threads/${threadId}/shares`, {
    data: { mode: "snapshot", conversation: true, expiresInDays: 1 },
  });
  return (await shared.json()).url;
}

/** Markdown as the least careful reader shows it: HTML as HTML, any address as it stands. */
const carelessly = (markdown: string) =>
  micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });

for (const kind of kinds)
  test(`${attacksOf(kind).length} attacks with ${kind} run, load and lead nowhere, in a thread, its design, a link and every export`, async ({
    page,
    stranger,
    browser,
    standIn,
    mark,
  }) => {
    const threadId = await beginAttackedThread(page.request, { standIn, mark, kind });
    const incidents = watchPage(page);

    await page.goto(`/threads/${threadId}`);
    await everythingIsSaid(page, kind);
    await everythingIsDrawn(page, kind);
    await expectUnharmed(page, incidents);

    await page.getByRole("tab", { name: /^Diagrams/ }).click();
    await expect(page.locator(".react-flow__node").first()).toBeVisible({ timeout: 60_000 });
    await expectUnharmed(page, incidents);
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download SVG" }).click();
    const svg = readFileSync(await (await downloading).path(), "utf8");

    const readersIncidents = watchPage(stranger);
    await stranger.goto(await share(page.request, threadId));
    await everythingIsDrawn(stranger, kind);
    await expectUnharmed(stranger, readersIncidents);

    const elsewhere = await (await browser.newContext()).newPage();
    const fileIncidents = watchPage(elsewhere);
    await elsewhere.goto(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
    await expectUnharmed(elsewhere, fileIncidents);
    // Only an HTML page can be given new content.
    await elsewhere.goto("about:blank");
    for (const format of formats) {
      const file = await page.request.get(`/api/threads/${threadId}/export/${format}`);
      expect(file.headers()["content-disposition"]).toMatch(/^attachment;/);
      expect(file.headers()["x-content-type-options"]).toBe("nosniff");
      expect(file.headers()["content-type"]).not.toMatch(/html|svg|xml|javascript/);
      if (!file.headers()["content-type"]?.startsWith("text/markdown")) continue;
      await elsewhere.setContent(carelessly(await file.text()));
      await expectUnharmed(elsewhere, fileIncidents);
    }
    await elsewhere.context().close();
  });

test("every link to another origin asks before it opens", async ({ page, standIn, mark }) => {
  const threadId = await beginAttackedThread(page.request, { standIn, mark, kind: "links" });
  const incidents = watchPage(page);
  await page.goto(`/threads/${threadId}`);
  await everythingIsSaid(page, "links");

  const links = answers(page).locator("a[target=_blank]");
  const dialog = page.getByRole("dialog", { name: "Open this address?" });
  await expect.poll(() => links.count()).toBeGreaterThanOrEqual(12);
  for (const link of await links.all()) {
    const isMiddle = incidents.length === 0 && (await link.textContent()) === "http";
    await link.click({ button: isMiddle ? "middle" : "left" });
    await expect(dialog).toContainText(/elsewhere\.example|xn--/);
    await dialog.getByRole("button", { name: "Stay here" }).click();
    await expect(dialog).toBeHidden();
  }

  expect(page.context().pages()).toHaveLength(1);
  await expectUnharmed(page, incidents);
  expect(await answers(page).locator(`a[href*="${foreignHost}"]:not([target=_blank])`).count()).toBe(0);
});

test("the corpus holds at least 150 attacks, none of them twice", () => {
  const all = kinds.flatMap(attacksOf);

  expect(all.length).toBeGreaterThanOrEqual(150);
  expect(new Set(all).size).toBe(all.length);
});
