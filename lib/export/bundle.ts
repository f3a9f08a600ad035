import { strToU8, type Zippable, zipSync } from "fflate";
import type { Design } from "@/lib/design/schema";
import { stringifyDesign } from "@/lib/design/yaml";
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
  "diagrams/": "Each diagram as Mermaid text",
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

function listFiles(design: Design): Record<string, string> {
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
    ...Object.fromEntries(
      design.decisions.map((decision) => [`decisions/${decision.id}.md`, renderRecord(decision, design)]),
    ),
  };
}

/**
 * All text forms of a design in one zip archive, with a page that explains them. The bytes follow from the design
 * alone, so that a bundle that is imported and exported again is the same file.
 */
export function renderBundle({ design }: { design: Design }): Uint8Array<ArrayBuffer> {
  const files: Zippable = Object.fromEntries(
    Object.entries(listFiles(design)).map(([name, text]) => [name, strToU8(text)]),
  );
  return new Uint8Array(zipSync(files, { level: 6, mtime: noTime }));
}
