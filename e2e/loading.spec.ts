import type { Page } from "@playwright/test";
import { askOverHttp } from "./chat-api";
import { expect, test } from "./fixtures";
import { beginWithSample, examples, questions } from "./workspace";

/** The scripts that a page has loaded, by what only they contain. */
const heavyParts = {
  editor: "cm-scroller",
  diagrams: "react-flow__viewport",
  charts: "Calls that wait, over time",
  mermaid: "mermaidAPI",
};

function watchScripts(page: Page) {
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => {
    // What is still on its way when a test ends holds nothing that it asked for.
    if (response.request().resourceType() === "script") bodies.push(response.text().catch(() => ""));
  });
  return async (content: string) => (await Promise.all(bodies)).some((body) => body.includes(content));
}

test("the editor and the diagrams are loaded by whoever looks at them", async ({ page }) => {
  const hasLoaded = watchScripts(page);
  await beginWithSample(page);
  await page.waitForLoadState("networkidle");
  expect(await hasLoaded(heavyParts.editor)).toBe(false);
  expect(await hasLoaded(heavyParts.diagrams)).toBe(false);

  await page.getByRole("tab", { name: "Diagrams" }).click();
  await expect.poll(() => hasLoaded(heavyParts.diagrams)).toBe(true);
  expect(await hasLoaded(heavyParts.editor)).toBe(false);
  await page.getByRole("tab", { name: "Model" }).click();

  await expect.poll(() => hasLoaded(heavyParts.editor)).toBe(true);
});

test("charts are loaded by whoever looks at the numbers, and Mermaid by whoever looks at a sequence", async ({
  page,
}) => {
  const hasLoaded = watchScripts(page);
  await beginWithSample(page);
  await page.waitForLoadState("networkidle");
  expect(await hasLoaded(heavyParts.charts)).toBe(false);

  await page.getByRole("tab", { name: "Numbers" }).click();
  await expect.poll(() => hasLoaded(heavyParts.charts)).toBe(true);
  expect(await hasLoaded(heavyParts.mermaid)).toBe(false);
  await page.getByRole("tab", { name: "Diagrams" }).click();
  const diagrams = page.getByRole("combobox", { name: "Diagram" });
  const sequence = diagrams.getByRole("option", { name: /: sequence$/ }).first();
  await diagrams.selectOption({ label: (await sequence.textContent()) ?? "" });

  await expect.poll(() => hasLoaded(heavyParts.mermaid)).toBe(true);
});

test("a thread that someone points at is on its way before the click", async ({ page, mark }) => {
  await page.request.post("/api/auth/sign-in/anonymous", { data: {} });
  const { threadId } = await askOverHttp(page.request, `Design a queue for ${mark}`);
  await page.goto("/");
  const link = page.getByRole("link", { name: new RegExp(mark) });
  await expect(page.getByRole("button", { name: /^More for/ })).toBeAttached();

  const prefetched = page.waitForRequest(
    (request) =>
      request.url().includes(`/threads/${threadId}`) &&
      request.headers()["next-router-prefetch"] !== undefined,
  );
  await link.hover();

  expect((await (await prefetched).response())?.ok()).toBe(true);
});

test("what was said long ago in a long thread is found, and opened where it stands", async ({
  page,
  mark,
}) => {
  await page.request.post("/api/auth/sign-in/anonymous", { data: {} });
  const { threadId } = await askOverHttp(
    page.request,
    `First things first\n\nHow should ${mark} settle its zeppelins?`,
  );
  for (let turn = 1; turn <= 9; turn += 1)
    await askOverHttp(page.request, `Say more of part ${turn}, please.`, threadId);
  await page.goto(`/threads/${threadId}`);
  await expect(questions(page).last()).toBeInViewport();

  await page.getByRole("searchbox", { name: "Search threads" }).fill("zeppelins");
  await page.getByRole("list", { name: "Found threads" }).getByRole("button").click();

  await expect(page).toHaveURL(/#message-/);
  await expect(questions(page).first()).toBeInViewport();
  await expect(questions(page).first()).toContainText("zeppelins");
});

test("a thread comes from the server with the list of threads, what was said, and its design", async ({
  guest,
  mark,
}) => {
  const { threadId } = await askOverHttp(guest, `${examples.integration} (${mark})`);

  const page = await (await guest.get(`/threads/${threadId}`)).text();

  const elements = page.replaceAll(/<script\b.*?<\/script>/gs, "");
  expect(elements).toMatch(new RegExp(`<a [^>]*href="/threads/${threadId}"`));
  expect(elements).toMatch(new RegExp(`aria-label="You".*${mark}`, "s"));
  expect(elements).toContain('aria-label="Consultant"');
  expect(elements).toContain('aria-label="Design document"');
});
