interface ExportChoice {
  /** The last part of the download's address. */
  name: string;
  label: string;
  hint: string;
}

interface ExportGroup {
  title: string;
  formats: readonly ExportChoice[];
}

const everything: ExportGroup = {
  title: "Everything",
  formats: [{ name: "bundle", label: "Bundle of all files", hint: "Zip" }],
};

const conversation: ExportChoice = { name: "transcript", label: "Conversation", hint: "Transcript" };

const toRead: readonly ExportChoice[] = [
  { name: "markdown", label: "Design", hint: "Markdown" },
  { name: "mermaid", label: "Diagrams", hint: "Mermaid" },
  { name: "madr", label: "Decisions", hint: "MADR" },
];

const toBuildOn: readonly ExportGroup[] = [
  {
    title: "Contracts",
    formats: [
      { name: "openapi", label: "Interfaces", hint: "OpenAPI" },
      { name: "asyncapi", label: "Channels", hint: "AsyncAPI" },
      { name: "json-schema", label: "Schemas", hint: "JSON Schema" },
    ],
  },
  {
    title: "Model",
    formats: [
      { name: "yaml", label: "Model, to import again", hint: "YAML" },
      { name: "structurizr", label: "Components", hint: "Structurizr" },
      { name: "likec4", label: "Components", hint: "LikeC4" },
    ],
  },
];

/** What can be downloaded, by what it is for; the conversation only where there is one to read. */
export const listExportGroups = ({ hasConversation }: { hasConversation: boolean }): ExportGroup[] => [
  everything,
  { title: "To read", formats: hasConversation ? [...toRead, conversation] : toRead },
  ...toBuildOn,
];
