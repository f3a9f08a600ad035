import type { Design } from "@/lib/design/schema";
import { fenced, heading, join, oneLine } from "./markdown-text";
import { drawDelivery } from "./mermaid-delivery";
import { drawSequence } from "./mermaid-sequence";
import { drawStates } from "./mermaid-states";
import { drawComponents, drawContext, drawDataFlow } from "./mermaid-structure";

/** One diagram as text; `id` is unique in the design and fit for a file name. */
export interface Diagram {
  id: string;
  title: string;
  text: string;
}

/** Every diagram that the model has something to show in. */
export function listDiagrams(design: Design): Diagram[] {
  const { components, dataAssets, workflows, deployment } = design;
  const structure = [
    { id: "context", title: "Context", text: drawContext(design), isShown: components.length > 0 },
    { id: "components", title: "Components", text: drawComponents(design), isShown: components.length > 0 },
    { id: "data-flow", title: "Data flow", text: drawDataFlow(design), isShown: dataAssets.length > 0 },
    {
      id: "delivery",
      title: "Delivery",
      text: drawDelivery(design),
      isShown: (deployment.stages ?? []).length > 0,
    },
  ];
  const behaviour = workflows
    .filter(({ steps = [] }) => steps.length > 0)
    .flatMap((workflow) => [
      {
        id: `sequence-${workflow.id}`,
        title: `${workflow.name}: sequence`,
        text: drawSequence(design, workflow),
      },
      { id: `states-${workflow.id}`, title: `${workflow.name}: states`, text: drawStates(workflow) },
    ]);
  const shown = structure
    .filter(({ isShown }) => isShown)
    .map(({ id, title, text }) => ({ id, title, text }));
  return [...shown, ...behaviour];
}

/** All diagrams of a design in one markdown document, as Mermaid text. */
export function renderMermaid({ title, design }: { title: string; design: Design }): string {
  const diagrams = listDiagrams(design).map((diagram) =>
    join(heading(2, oneLine(diagram.title)), fenced(diagram.text, "mermaid")),
  );
  const head = heading(1, `${oneLine(design.title ?? title) || "Design"}: diagrams`);
  return `${join(head, ...(diagrams.length > 0 ? diagrams : ["There is nothing to draw yet."]))}\n`;
}
