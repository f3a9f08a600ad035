import { strToU8, type Zippable, zipSync } from "fflate";
import type { Design } from "@/lib/design/schema";
import { stringifyDesign } from "@/lib/design/yaml";
import { structuralKinds } from "@/lib/diagram/draw-graph";
import { largestDrawing, renderSvg } from "@/lib/diagram/render-svg";
import { renderAsyncApi } from "./asyncapi";
import { bundledDesign } from "./bundled-design";
import { renderJsonSchemas } from "./json-schemas";
import { renderLikec4 } from "./likec4";
import { renderRecord } from "./madr";
import { renderMarkdown } from "./markdown";
import { heading, join, oneLine, table } from "./markdown-text";
import { listDiagrams } from "./mermaid";
import { renderOpenApi } from "./openapi";
import { renderStructurizr } from "./structurizr";

/** What stands for the title of a design that has none, so that the thread's name and a file's change no byte. */
const untitled = "Design";

/** The earliest time that an archive can hold: the same design gives the same bytes, whenever and wherever. */
const noTime = new Date(1980, 0, 1);

const about: Record<string, string> = {
  "design.md": "The document: everything that the design says, with its diagrams",
  [bundledDesign]: "The model itself; Lintel imports it, and `lintel check` reads it",
  "diagrams/": `Each diagram as Mermaid text (\`.mmd\`); context, components, data flow and delivery as pictures too (\`.svg\`), up to ${largestDrawing.boxes} boxes and ${largestDrawing.arrows} arrows. Sequences and states are Mermaid text only`,
  "openapi.json": "The REST interfaces, OpenAPI 3.1",
  "asyncapi.json": "The channels, AsyncAPI 3",
  "schemas.json": "The schemas of requests, responses and messages, JSON Schema 2020-12",
  "decisions/": "Each decision as a record, MADR 4",
  "structurizr.dsl": "Components and relations for Structurizr",
  "design.c4": "Components and relations for LikeC4",
};

function renderReadme(title: string): string {
  const rows = Object.entries(about).map(([name, text]) => [`\`${name}\``, text]);
  return `${join(
    heading(1, oneLine(title)),
    `A design made with Lintel. Every file is drawn from \`${bundledDesign}\`.`,
    table(["File", "Holds"], rows),
  )}\n`;
}

/** Pictures of the structural diagrams that the design has something to show in. */
async function drawPictures(design: Design): Promise<Record<string, string>> {
  const pictures: Record<string, string> = {};
  for (const { id, title } of listDiagrams(design)) {
    const kind = structuralKinds.find((one) => one === id);
    const svg = kind && (await renderSvg(design, { kind, title }));
    if (svg) pictures[`diagrams/${id}.svg`] = svg;
  }
  return pictures;
}

async function listFiles(design: Design): Promise<Record<string, string>> {
  const source = { title: design.title ?? untitled, design };
  return {
    "README.md": renderReadme(source.title),
    "design.md": renderMarkdown(source),
    [bundledDesign]: stringifyDesign(design),
    "openapi.json": renderOpenApi(source),
    "asyncapi.json": renderAsyncApi(source),
    "schemas.json": renderJsonSchemas(source),
    "structurizr.dsl": renderStructurizr(source),
    "design.c4": renderLikec4(source),
    ...Object.fromEntries(listDiagrams(design).map(({ id, text }) => [`diagrams/${id}.mmd`, `${text}\n`])),
    ...(await drawPictures(design)),
    ...Object.fromEntries(
      design.decisions.map((decision) => [`decisions/${decision.id}.md`, renderRecord(decision, design)]),
    ),
  };
}

/**
 * All forms of a design in one zip archive, with a page that explains them. The bytes follow from the design
 * alone, so that a bundle that is imported and exported again is the same file.
 */
export async function renderBundle({ design }: { design: Design }): Promise<Uint8Array<ArrayBuffer>> {
  const files: Zippable = Object.fromEntries(
    Object.entries(await listFiles(design)).map(([name, text]) => [name, strToU8(text)]),
  );
  return new Uint8Array(zipSync(files, { level: 6, mtime: noTime }));
}
