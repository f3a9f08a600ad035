import type { Page } from "@playwright/test";
import { openThread, type PaneName, showPane } from "./open-thread";
import type { World } from "./prepare-world";
import type { View } from "./view";

const inThread = (
  name: string,
  caption: string,
  { pane, go }: { pane: PaneName; go: (page: Page) => Promise<unknown> },
): View => ({
  name,
  caption,
  open: async (page, { samples }) => {
    await openThread(page, samples.e1, pane);
    await go(page);
  },
});

const inDesign = (name: string, caption: string, go: (page: Page) => Promise<unknown>) =>
  inThread(name, caption, { pane: "Design", go });

const inThreads = (name: string, caption: string, go: (page: Page) => Promise<unknown>) =>
  inThread(name, caption, { pane: "Threads", go });

const formOf = (page: Page) => page.getByRole("form", { name: "Questions of the consultant" });

async function showQuestions(page: Page, { consulted }: World): Promise<void> {
  await openThread(page, consulted, "Chat");
  await formOf(page).evaluate((form) => form.scrollIntoView({ block: "start" }));
}

async function answerQuestions(page: Page, world: World): Promise<void> {
  await showQuestions(page, world);
  const fields = formOf(page).getByRole("group");
  await fields.nth(0).getByRole("radio").first().check();
  await fields.nth(1).getByRole("radio").last().check();
}

const openDialog = async (page: Page, button: string | RegExp) => {
  await page.getByRole("button", { name: button }).first().click();
  await page.getByRole("dialog").waitFor();
};

async function createLink(page: Page): Promise<void> {
  await openDialog(page, "Share");
  await page.getByRole("button", { name: "Create link" }).click();
  await page.getByRole("textbox", { name: "Link" }).waitFor();
}

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole("searchbox", { name: "Search threads" }).fill(words);
  await page
    .getByRole("list", { name: "Found threads" })
    .or(page.getByText(/^Nothing found/))
    .first()
    .waitFor();
}

async function openPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("dialog", { name: "All commands" }).getByRole("combobox").fill(words);
}

async function showComponents(page: Page): Promise<void> {
  await page.locator("#section-components").evaluate((element) => element.scrollIntoView({ block: "start" }));
}

/** A conversation, its threads and its document. */
export const workspaceViews: readonly View[] = [
  {
    name: "thread",
    caption: "A conversation and its design",
    open: (page, { consulted }) => openThread(page, consulted, "Chat"),
  },
  { name: "questions", caption: "Questions that would change the design", open: showQuestions },
  { name: "questions-answered", caption: "Two of them answered", open: answerQuestions },
  inDesign("document", "The document", async () => undefined),
  inDesign("document-components", "Components in the document", showComponents),
  inDesign("document-editing", "A component edited in place", async (page) => {
    await page.getByRole("button", { name: "Edit orders", exact: true }).click();
    const field = page.getByRole("textbox", { name: "Responsibility" });
    await field.evaluate((element) => element.scrollIntoView({ block: "center" }));
  }),
  inDesign("share", "Making a link", createLink),
  inDesign("export", "What can be taken along", (page) =>
    page.getByRole("button", { name: "Export" }).first().click(),
  ),
  inThreads("threads", "The threads", async () => undefined),
  inThreads("thread-menu", "What can be done with a thread", (page) =>
    page
      .getByRole("button", { name: /^More for/ })
      .first()
      .click(),
  ),
  inThreads("search", "A search", (page) => search(page, "payment")),
  inThreads("search-empty", "A search without a result", (page) => search(page, "zeppelin")),
  inThread("commands", "All commands", { pane: "Chat", go: (page) => openPalette(page, "") }),
  inThread("commands-found", "A command found", { pane: "Chat", go: (page) => openPalette(page, "diag") }),
  inThread("keys", "What the keyboard can do", {
    pane: "Chat",
    go: async (page) => {
      await openPalette(page, "keyboard");
      await page.getByRole("option").first().click();
      await page.getByRole("dialog").waitFor();
    },
  }),
  inThread("slash-commands", "Commands of the composer", {
    pane: "Chat",
    go: (page) => page.getByRole("textbox", { name: "Message to the consultant" }).fill("/"),
  }),
  {
    name: "settings",
    caption: "The settings",
    open: (page) => page.goto("/settings", { waitUntil: "networkidle" }),
  },
  {
    name: "settings-account",
    caption: "Taking everything along, and deleting it",
    open: async (page) => {
      await page.goto("/settings", { waitUntil: "networkidle" });
      await page.getByLabel("Type delete to confirm").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "import-refused",
    caption: "A file that can't be read",
    open: async (page) => {
      await page.goto("/", { waitUntil: "networkidle" });
      await showPane(page, "Threads");
      const buffer = Buffer.from("title: Shop\ncomponents:\n  - { id: web, kind: zebra }\n");
      const file = { name: "shop.yaml", mimeType: "application/yaml", buffer };
      await page.getByLabel("Design to import").first().setInputFiles(file);
      await page
        .getByRole("alert")
        .filter({ hasText: "zebra" })
        .or(page.getByText(/Line 3/))
        .first()
        .waitFor();
    },
  },
];
