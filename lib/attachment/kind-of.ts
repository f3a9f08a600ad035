export const attachmentKinds = [
  "text",
  "markdown",
  "json",
  "yaml",
  "openapi",
  "asyncapi",
  "compose",
  "kubernetes",
] as const;

export type AttachmentKind = (typeof attachmentKinds)[number];

/** What a kind is called, as in "an OpenAPI description". */
export const attachmentNames: Record<AttachmentKind, string> = {
  text: "Text",
  markdown: "Markdown",
  json: "JSON",
  yaml: "YAML",
  openapi: "OpenAPI",
  asyncapi: "AsyncAPI",
  compose: "Docker Compose",
  kubernetes: "Kubernetes",
};

/** A field of the outermost object, in YAML or in JSON. */
const hasField = (text: string, name: string) =>
  new RegExp(`^(?:\\s{0,4}"${name}"|${name})\\s*:`, "m").test(text) ||
  new RegExp(`^\\{\\s*"${name}"\\s*:`).test(text);

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Most lines are `name: value`, `- item`, a comment or deeper. */
function isYaml(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const fitting = lines.filter((line) => /^\s*(?:#|-(?:\s|$)|[\w."'/{}$-]+:(?:\s|$))|^---/.test(line));
  return lines.length > 0 && /^[\w."'-]+:(?:\s|$)/m.test(text) && fitting.length >= lines.length * 0.6;
}

const formats: readonly { kind: AttachmentKind; fits: (text: string) => boolean }[] = [
  { kind: "openapi", fits: (text) => hasField(text, "openapi") || hasField(text, "swagger") },
  { kind: "asyncapi", fits: (text) => hasField(text, "asyncapi") },
  { kind: "kubernetes", fits: (text) => hasField(text, "apiVersion") && hasField(text, "kind") },
  {
    kind: "compose",
    fits: (text) => hasField(text, "services") && /^\s+["']?(?:image|build)["']?\s*:/m.test(text),
  },
];

/** What a text is, by what stands in it; its name doesn't count. */
export function kindOf(text: string): AttachmentKind {
  const json = isJson(text);
  if (json || isYaml(text)) {
    const format = formats.find(({ fits }) => fits(text));
    return format?.kind ?? (json ? "json" : "yaml");
  }
  return /^#{1,6} \S/m.test(text) ? "markdown" : "text";
}
