import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parseDesign } from "../../lib/design/yaml";
import { listDiagrams } from "../../lib/export/mermaid";
import { openTab } from "./open-thread";
import { type SampleName, sampleFile, sampleNames } from "./prepare-world";
import type { View } from "./view";

const titles: Record<SampleName, string> = { e1: "Shop", e2: "Integration", e3: "Pipeline" };

const picker = (page: Page) => page.getByRole("combobox", { name: "Diagram" });

/** Boxes with their arrows, or the picture of a sequence or of states. */
async function waitForDrawing(page: Page, title: string): Promise<void> {
  const picture = page.getByRole("img", { name: /^Diagram/ });
  const boxes = page.getByLabel(`Diagram: ${title}`, { exact: true }).locator(".react-flow__node-box");
  await picture.or(boxes).first().waitFor();
}

async function openDiagram(page: Page, threadId: string, title: string): Promise<void> {
  await openTab(page, threadId, /^Diagrams/);
  await picker(page).selectOption({ label: title });
  await waitForDrawing(page, title);
}

async function listSampleDiagrams(sample: SampleName): Promise<View[]> {
  const read = parseDesign(await readFile(sampleFile(sample), "utf8"));
  if (!read.accepted) throw new Error(`${sampleFile(sample)} doesn't hold.`);
  const kinds = new Set<string>();
  return listDiagrams(read.design).map(({ id, title }) => {
    const kind = /^(sequence|states)-/.exec(id)?.[1] ?? id;
    const isExtra = kinds.has(kind);
    kinds.add(kind);
    return {
      name: `${sample}-${id}`,
      caption: `${titles[sample]}: ${title}`,
      isExtra,
      open: (page, { samples }) => openDiagram(page, samples[sample], title),
    };
  });
}

/** Every diagram of the designs that come with the program. */
export async function listDiagramViews(): Promise<View[]> {
  return (await Promise.all(sampleNames.map(listSampleDiagrams))).flat();
}

/** What can be done with a diagram. */
export const diagramViews: readonly View[] = [
  {
    name: "diagram-details",
    caption: "A box and its relations",
    open: async (page, { samples }) => {
      await openTab(page, samples.e1, /^Diagrams/);
      await waitForDrawing(page, "Components");
      await page.getByRole("group", { name: /^Orders, service/ }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("region", { name: "Details" }).waitFor();
    },
  },
  {
    name: "diagram-source",
    caption: "A diagram as text",
    open: async (page, { samples }) => {
      await openTab(page, samples.e1, /^Diagrams/);
      await page.getByRole("button", { name: "Show source" }).click();
    },
  },
];
