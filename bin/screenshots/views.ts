import type { Page } from "@playwright/test";
import { type SampleName, sampleNames, type World } from "./prepare-world";

/** One page in one state. */
export interface View {
  name: string;
  /** Goes there and waits until it is drawn. */
  open: (page: Page, world: World) => Promise<void>;
}

/** On a narrow screen the panes are shown one at a time. */
async function showPane(page: Page, name: "Chat" | "Design"): Promise<void> {
  const button = page.getByRole("navigation", { name: "Panes" }).getByRole("button", { name });
  if (await button.isVisible()) await button.click();
}

async function openThread(page: Page, threadId: string, pane: "Chat" | "Design"): Promise<void> {
  await page.goto(`/threads/${threadId}`, { waitUntil: "networkidle" });
  await showPane(page, pane);
}

async function openTab(page: Page, threadId: string, tab: RegExp): Promise<void> {
  await openThread(page, threadId, "Design");
  await page.getByRole("tab", { name: tab }).click();
}

/** Boxes, or the picture of a sequence or of states. */
const drawing = (page: Page) =>
  page
    .locator(".react-flow__node")
    .or(page.getByRole("img", { name: /^Diagram/ }))
    .first();

async function openDiagram(page: Page, threadId: string, index: number): Promise<void> {
  await openTab(page, threadId, /^Diagrams/);
  await drawing(page).waitFor();
  await page.getByRole("combobox", { name: "Diagram" }).selectOption({ index });
  await page.waitForLoadState("networkidle");
  await drawing(page).waitFor();
}

/** A part of a tab, once it holds what it is there for. */
async function showPart(page: Page, name: string, content: "list" | "table"): Promise<void> {
  const part = page.getByRole("region", { name });
  await part.getByRole(content).first().waitFor();
  await part.evaluate((element) => element.scrollIntoView());
}

const at = (name: string, address: string): View => ({
  name,
  open: async (page) => {
    await page.goto(address, { waitUntil: "networkidle" });
  },
});

const tab = (name: string, label: RegExp, ready: (page: Page) => Promise<unknown>): View => ({
  name,
  open: async (page, { samples }) => {
    await openTab(page, samples.e1, label);
    await ready(page);
  },
});

const pages: readonly View[] = [
  at("first-page", "/"),
  {
    name: "thread",
    open: (page, { consulted }) => openThread(page, consulted, "Chat"),
  },
  {
    name: "document",
    open: (page, { samples }) => openThread(page, samples.e1, "Design"),
  },
  tab("checks", /^Checks/, (page) => page.getByRole("tabpanel").getByRole("listitem").first().waitFor()),
  tab("numbers", /^Numbers/, (page) =>
    page.getByRole("region", { name: "Utilisation of components" }).waitFor(),
  ),
  tab("what-can-break", /^Numbers/, (page) => showPart(page, "What can break", "list")),
  tab("simulation", /^Numbers/, async (page) => {
    await page.getByRole("button", { name: "Simulate" }).click();
    await showPart(page, "Simulation", "table");
  }),
  tab("model", /^Model/, (page) => page.getByRole("textbox", { name: "The model as YAML" }).waitFor()),
  tab("versions", /^Versions/, (page) =>
    page.getByRole("button", { name: "Changes in version 2" }).waitFor(),
  ),
  tab("comparison", /^Versions/, async (page) => {
    await page.getByRole("button", { name: "Changes in version 2" }).click();
    await page
      .getByRole("region", { name: "Difference on the diagram" })
      .locator(".react-flow__node")
      .first()
      .waitFor();
  }),
  {
    name: "shared",
    open: async (page, { shared }) => {
      await page.goto(shared, { waitUntil: "networkidle" });
    },
  },
  at("example", "/examples/e1"),
  at("catalogue", "/catalogue"),
  at("catalogue-entry", "/catalogue/pattern/saga"),
  at("sign-in", "/sign-in"),
  at("sign-up", "/sign-up"),
  at("settings", "/settings"),
  {
    name: "commands",
    open: async (page, { samples }) => {
      await openThread(page, samples.e1, "Chat");
      await page.keyboard.press("ControlOrMeta+k");
      await page.getByRole("dialog", { name: "All commands" }).waitFor();
    },
  },
];

/** The diagrams of a sample in the order in which the page offers them. */
const diagramNames: Record<SampleName, readonly string[]> = {
  e1: ["context", "components", "data-flow", "delivery", "sequence", "states"],
  e2: ["context", "components", "data-flow", "delivery", "sequence", "states"],
  e3: ["context", "components", "data-flow", "delivery", "sequence", "states"],
};

const diagrams: readonly View[] = sampleNames.flatMap((sample) =>
  diagramNames[sample].map((name, index) => ({
    name: `${sample}-${name}`,
    open: (page: Page, { samples }: World) => openDiagram(page, samples[sample], index),
  })),
);

export const views: readonly View[] = [...pages, ...diagrams];
