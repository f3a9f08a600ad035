import type { Design } from "@/lib/design/schema";
import { AppError } from "@/lib/errors";
import type { ThreadMessage } from "@/lib/thread/message";
import { renderAsyncApi } from "./asyncapi";
import { renderBundle } from "./bundle";
import { fileName } from "./file-name";
import { renderJsonSchemas } from "./json-schemas";
import { renderLikec4 } from "./likec4";
import { renderMadr } from "./madr";
import { renderMarkdown } from "./markdown";
import { renderMermaid } from "./mermaid";
import { renderOpenApi } from "./openapi";
import { renderStructurizr } from "./structurizr";
import { renderTranscript } from "./transcript";
import { renderYaml } from "./yaml";

interface ExportSource {
  title: string;
  design: Design;
  /** A design that comes from a file has none. */
  version?: number;
  messages: readonly ThreadMessage[];
}

export type ExportBody = string | Uint8Array<ArrayBuffer>;

export interface ExportFormat {
  mediaType: string;
  fileName(title: string): string;
  /** A picture takes time to lay out; all else is there at once. */
  render(source: ExportSource): ExportBody | Promise<ExportBody>;
  /** What of a thread the format shows: a link without the conversation gives no transcript. */
  shows: "design" | "conversation";
}

const markdownType = "text/markdown; charset=utf-8";
const textType = "text/plain; charset=utf-8";
const jsonType = "application/json; charset=utf-8";

export const exportFormats = {
  markdown: {
    mediaType: markdownType,
    fileName: (title) => fileName(title, ".md"),
    render: renderMarkdown,
    shows: "design",
  },
  transcript: {
    mediaType: markdownType,
    fileName: (title) => fileName(title, "-transcript.md"),
    render: renderTranscript,
    shows: "conversation",
  },
  yaml: {
    mediaType: "application/yaml; charset=utf-8",
    fileName: (title) => fileName(title, ".design.yaml"),
    render: renderYaml,
    shows: "design",
  },
  mermaid: {
    mediaType: markdownType,
    fileName: (title) => fileName(title, "-diagrams.md"),
    render: renderMermaid,
    shows: "design",
  },
  openapi: {
    mediaType: jsonType,
    fileName: (title) => fileName(title, ".openapi.json"),
    render: renderOpenApi,
    shows: "design",
  },
  "json-schema": {
    mediaType: jsonType,
    fileName: (title) => fileName(title, ".schema.json"),
    render: renderJsonSchemas,
    shows: "design",
  },
  asyncapi: {
    mediaType: jsonType,
    fileName: (title) => fileName(title, ".asyncapi.json"),
    render: renderAsyncApi,
    shows: "design",
  },
  madr: {
    mediaType: markdownType,
    fileName: (title) => fileName(title, "-decisions.md"),
    render: renderMadr,
    shows: "design",
  },
  structurizr: {
    mediaType: textType,
    fileName: (title) => fileName(title, ".dsl"),
    render: renderStructurizr,
    shows: "design",
  },
  likec4: {
    mediaType: textType,
    fileName: (title) => fileName(title, ".c4"),
    render: renderLikec4,
    shows: "design",
  },
  bundle: {
    mediaType: "application/zip",
    fileName: (title) => fileName(title, ".zip"),
    render: renderBundle,
    shows: "design",
  },
} satisfies Record<string, ExportFormat>;

export function getFormat(name: string): ExportFormat {
  const formats: [string, ExportFormat][] = Object.entries(exportFormats);
  const format = formats.find(([known]) => known === name)?.[1];
  if (format) return format;
  const names = formats.map(([known]) => known).join(", ");
  throw new AppError("not_found", `There is no such format. The formats are ${names}.`);
}
