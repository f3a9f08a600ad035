/** Characters and beginnings that GitHub's markdown reads as more than themselves. */
const escapes: readonly [RegExp, string][] = [
  [/[\\`*[\]~|$]/g, "\\$&"],
  [/_/g, "\\_"],
  [/<(?=[a-z/!?])/gi, "\\<"],
  [/&(?=#?[a-z0-9]+;)/gi, "\\&"],
  [/(?<=^|\s)#/g, "\\#"],
  [/^(?:[-+=>])/, "\\$&"],
  [/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2"],
];

const unusual = /[^\P{Cc}\t\n]/gu;

const splitLines = (text: string): string[] =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(unusual, "\ufffd")
    .split("\n")
    .map((line) => line.trim());

/** An underscore inside a word is only an underscore; the fewer escapes, the better it reads and compares. */
const relaxUnderscores = (line: string) => line.replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, "_");

/** GitHub turns addresses into links before it reads escapes, and would show the backslashes inside. */
const unlink = (line: string) =>
  line.replace(/(https?|ftp):(?=\/\/\S*\\)/gi, "$1\\:").replace(/www\.(?=\S*\\)/gi, "www\\.");

const escapeLine = (line: string): string =>
  unlink(
    relaxUnderscores(escapes.reduce((escaped, [found, written]) => escaped.replace(found, written), line)),
  );

/** Plain text as the same visible text, on one line: for table cells and list items. */
export const inline = (text: string): string => splitLines(text.trim()).map(escapeLine).join("<br>");

/** The same for headings, where a line break has no place. */
export const oneLine = (text: string): string => inline(text.replace(/\s+/g, " "));

/** Plain text as the same visible text, its lines and paragraphs kept. */
export function paragraphs(text: string): string {
  const lines = splitLines(text.trim()).map(escapeLine);
  return lines
    .map((line, index) => (line !== "" && lines[index + 1] ? `${line}\\` : line))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n");
}

const longestRun = (text: string, character: "`" | "~") =>
  Math.max(0, ...[...text.matchAll(new RegExp(`${character}+`, "g"))].map(([run]) => run.length));

/** A block that shows its text as it is, whatever fences are inside. */
export function fenced(text: string, language = ""): string {
  const fence = "`".repeat(Math.max(3, longestRun(text, "`") + 1));
  const word = language.replace(/[^\w+#.-]/g, "");
  return `${fence}${word}\n${text.replace(/\r\n?/g, "\n").replace(/\n$/, "")}\n${fence}`;
}

/** An id; its characters need no escape. */
export const code = (id: string): string => `\`${id}\``;

export const heading = (level: number, text: string): string => `${"#".repeat(level)} ${text}`;

/** A table of cells that are markdown already; columns in which nothing stands are left out. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const used = columns.flatMap((_, index) => (rows.some((row) => row[index]) ? [index] : []));
  const toRow = (cells: readonly string[]) => `| ${used.map((index) => cells[index] || " ").join(" | ")} |`;
  return [toRow(columns), toRow(columns.map(() => "---")), ...rows.map(toRow)].join("\n");
}

export const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");

/** The parts of a document that say something, apart from each other. */
export const join = (...blocks: readonly (string | undefined)[]): string =>
  blocks.filter((block) => block).join("\n\n");
