import { writeNumber } from "@/lib/numbers/write-number";
import { bullets, code, inline } from "./markdown-text";

type Fields = Record<string, unknown>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** `effectIfWrong` reads "Effect if wrong". */
export function nameField(field: string): string {
  const words = field
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll("-", " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const isQuantity = (value: Fields) => "value" in value && "unit" in value;

const describeScalar = (value: unknown): string =>
  typeof value === "number" ? writeNumber(value) : String(value);

const describeAmount = (value: unknown): string =>
  isRecord(value) && "min" in value
    ? `${describeScalar(value.min)}–${describeScalar(value.max)}`
    : describeScalar(value);

/** A number with its unit and where it comes from: `200–300 ms (assumed)`. */
export function describeQuantity({ value, unit, basis }: Fields): string {
  const basisNote = typeof basis === "string" ? ` (${basis})` : "";
  return inline(`${describeAmount(value)} ${unit}${basisNote}`);
}

const isScalar = (value: unknown) => !(isRecord(value) || Array.isArray(value));

const isShort = (value: unknown) =>
  isScalar(value) ||
  (isRecord(value) && isQuantity(value)) ||
  (Array.isArray(value) && value.every(isScalar));

/** What follows the first line of a list item belongs to it when it is indented. */
const hang = (text: string) => text.replaceAll("\n", "\n  ");

function nameOf({ id, name, title }: Fields): string {
  const names = [name, title].flatMap((text) => (typeof text === "string" ? [inline(text)] : []));
  return [...(typeof id === "string" ? [code(id)] : []), ...names].join(" ");
}

function describeEntry(value: unknown): string {
  if (!isRecord(value) || isQuantity(value)) return hang(describeValue(value));
  const name = nameOf(value);
  if (name) return hang(`${name}\n${describeFields(value, ["id", "name", "title"])}`.trimEnd());
  const fields = Object.entries(value);
  if (!fields.every(([, field]) => isShort(field))) return hang(describeFields(value));
  return fields.map(([field, short]) => `${nameField(field)}: ${describeValue(short)}`).join("; ");
}

function describeValue(value: unknown): string {
  if (Array.isArray(value)) {
    if (value.every(isScalar)) return value.map((item) => inline(describeScalar(item))).join("; ");
    return `\n${bullets(value.map(describeEntry))}`;
  }
  if (!isRecord(value)) return inline(describeScalar(value));
  return isQuantity(value) ? describeQuantity(value) : `\n${describeFields(value)}`;
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || (typeof value === "object" && Object.keys(value).length === 0);

/** Every field of an item as a list, whatever it holds; none is left out but those named in `except`. */
export function describeFields(item: object, except: readonly string[] = []): string {
  const shown = Object.entries(item).filter(([field, value]) => !(isEmpty(value) || except.includes(field)));
  return bullets(
    shown.map(([field, value]) =>
      hang(`**${nameField(field)}:** ${describeValue(value)}`.replace(" \n", "\n")),
    ),
  );
}
