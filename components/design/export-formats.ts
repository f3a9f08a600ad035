import type { Words } from "@/components/language/english";

type Said = Pick<Words["design"], "exportGroups" | "exportLabels" | "exportHints">;
type Group = keyof Said["exportGroups"];
type Format = keyof Said["exportLabels"];

interface ExportChoice {
  /** The last part of the download's address. */
  name: Format;
  label: string;
  hint: string;
}

interface ExportGroup {
  title: string;
  formats: readonly ExportChoice[];
}

const groups: readonly [group: Group, formats: readonly Format[]][] = [
  ["everything", ["bundle"]],
  ["toRead", ["markdown", "mermaid", "madr", "transcript"]],
  ["contracts", ["openapi", "asyncapi", "json-schema"]],
  ["model", ["yaml", "structurizr", "likec4"]],
];

/** What a format is called by those who made it; the others are named by the interface. */
const properNames: Partial<Record<Format, string>> = {
  markdown: "Markdown",
  mermaid: "Mermaid",
  madr: "MADR",
  openapi: "OpenAPI",
  asyncapi: "AsyncAPI",
  "json-schema": "JSON Schema",
  yaml: "YAML",
  structurizr: "Structurizr",
  likec4: "LikeC4",
};

interface Available {
  hasConversation: boolean;
}

const isAvailable = (name: Format, { hasConversation }: Available) =>
  hasConversation || name !== "transcript";

/** The addresses of what can be downloaded. */
export const listExportNames = (available: Available): string[] =>
  groups.flatMap(([, formats]) => formats.filter((name) => isAvailable(name, available)));

/** What can be downloaded, by what it is for; the conversation only where there is one to read. */
export const listExportGroups = (available: Available, said: Said): ExportGroup[] =>
  groups.map(([group, formats]) => ({
    title: said.exportGroups[group],
    formats: formats
      .filter((name) => isAvailable(name, available))
      .map((name) => ({
        name,
        label: said.exportLabels[name],
        hint: properNames[name] ?? hintOf(name, said),
      })),
  }));

const hintOf = (name: Format, { exportHints }: Said) =>
  name === "transcript" ? exportHints.transcript : exportHints.bundle;
