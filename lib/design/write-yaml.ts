import { isRecord } from "./json";

const width = 100;
const indentStep = "  ";

/** What can't stand in a file as it is; written as an escape. */
const invisible = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;
const notPlain = /[\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;
const notBlock = /[^\P{Cc}\n\t]|[\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;

const startsPlain = /^[\p{L}\p{N}_/(<]/u;
const readsAsOther = /^(true|false|null|yes|no|on|off|y|n|~|[-+.]?\d[\da-f_.,:xo+-]*|\.(inf|nan))$/i;
const breaksPlain = /: |:$| #|^\s|\s$/;
const breaksFlow = /[,[\]{}]/;

const quote = (text: string) =>
  JSON.stringify(text).replace(
    invisible,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

const isPlain = (text: string) =>
  startsPlain.test(text) && !readsAsOther.test(text) && !breaksPlain.test(text) && !notPlain.test(text);

const writeKey = (key: string) =>
  isPlain(key) && !breaksFlow.test(key) && !key.includes(":") ? key : quote(key);

function writeInlineText(text: string): string | null {
  if (text.includes("\n")) return null;
  return isPlain(text) && !breaksFlow.test(text) ? text : quote(text);
}

/** A value on one line inside braces or brackets, or null where it has no such form. */
function writeInline(value: unknown): string | null {
  if (typeof value === "string") return writeInlineText(value);
  if (Array.isArray(value)) return value.length === 0 ? "[]" : null;
  if (isRecord(value)) return Object.keys(value).length === 0 ? "{}" : null;
  return String(value);
}

function joinInline(parts: readonly (string | null)[], open: string, close: string): string | null {
  if (parts.includes(null)) return null;
  return `${open}${parts.join(", ")}${close}`;
}

/** A small thing (a quantity, a few ids) on one line; what has an id has lines of its own. */
function writeFlow(value: unknown, room: number): string | null {
  if (isRecord(value) && "id" in value) return null;
  const inline = writeInline(value);
  if (inline !== null) return inline;
  const entries = Object.entries(value ?? {}).filter(([, entry]) => entry !== undefined);
  const flow = Array.isArray(value)
    ? joinInline(value.map(writeInline), "[", "]")
    : joinInline(
        entries.map(([key, entry]) => {
          const written = writeInline(entry);
          return written === null ? null : `${writeKey(key)}: ${written}`;
        }),
        "{ ",
        " }",
      );
  return flow !== null && flow.length <= room ? flow : null;
}

/** Whether every line of a text survives as a line of a literal block. */
const isLiteral = (text: string) =>
  !notBlock.test(text) && /^[^\s]/.test(text) && !/[ \t](\n|$)|\n\n$/.test(text);

function writeLiteral(text: string, indent: string): string {
  const chomp = text.endsWith("\n") ? "" : "-";
  const lines = text.replace(/\n$/, "").split("\n");
  return `|${chomp}\n${lines.map((line) => (line === "" ? "" : indent + line)).join("\n")}`;
}

/** Words set in lines of bearable length; each line break stands for one space. */
function writeFolded(text: string, indent: string): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width - indent.length)
      lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
  }
  return `>-\n${lines.map((line) => indent + line).join("\n")}`;
}

function writeText(text: string, indent: string): string {
  if (text.includes("\n")) return isLiteral(text) ? writeLiteral(text, indent) : quote(text);
  const isLong = text.length > width - indent.length;
  if (isLong && !notPlain.test(text) && !/^\s|\s$|\s\s|[^\S ]/.test(text)) return writeFolded(text, indent);
  return isPlain(text) ? text : quote(text);
}

/** A value as it stands behind a key or a dash: on the same line, or on lines of its own. */
function writeValue(value: unknown, indent: string): string {
  if (typeof value === "string") return ` ${writeText(value, indent)}`;
  const flow = writeFlow(value, width - indent.length - 10);
  if (flow !== null) return ` ${flow}`;
  return Array.isArray(value)
    ? writeList(value, indent)
    : `\n${writeFields(Object.entries(value ?? {}), indent)}`;
}

const writeFields = (entries: readonly [string, unknown][], indent: string): string =>
  entries
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${indent}${writeKey(key)}:${writeValue(value, indent + indentStep)}`)
    .join("\n");

const writeList = (values: readonly unknown[], indent: string): string =>
  values.map((value) => `\n${indent}-${writeEntry(value, indent + indentStep)}`).join("");

/** The first field of an entry stands beside its dash. */
function writeEntry(value: unknown, indent: string): string {
  const written = writeValue(value, indent);
  return isRecord(value) && written.startsWith("\n") ? ` ${written.slice(1 + indent.length)}` : written;
}

/** JSON as YAML in one defined form: the same value gives the same bytes. */
export const writeYaml = (value: Readonly<Record<string, unknown>>): string =>
  `${writeFields(Object.entries(value), "")}\n`;
