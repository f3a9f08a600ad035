import type { DesignDiff, FacetDiff, FieldDiff, ItemDiff } from "./diff-designs";
import { isRecord } from "./json";

const longest = 90;
const marks = { added: "+", removed: "-", changed: "~" } as const;

function show(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

const describeField = (name: string, { before, after }: FieldDiff) =>
  `${name}: ${show(before)} → ${show(after)}`;

/** What a thing is called, where that says more than its id. */
function titleOf(thing: unknown): string {
  if (!isRecord(thing)) return "";
  const title = [thing.name, thing.title].find((text) => typeof text === "string");
  return title === undefined ? "" : ` (${title})`;
}

const describeWithin = ({ fields, parts }: Pick<ItemDiff, "fields" | "parts">): string[] => [
  ...fields.map((field) => describeField(field.field, field)),
  ...parts.flatMap(({ list, id, change, fields: changed }) =>
    change === "changed"
      ? changed.map((field) => describeField(`${list}/${id} ${field.field}`, field))
      : [`${marks[change]} ${list}/${id}`],
  ),
];

function describeFacet(diff: FacetDiff): string[] {
  if (!isRecord(diff.before) || !isRecord(diff.after)) {
    return [describeField(diff.facet, { field: diff.facet, before: diff.before, after: diff.after })];
  }
  const reordered = diff.reordered.map((list) => `${list}: in another order`);
  return [diff.facet, ...[...describeWithin(diff), ...reordered].map((line) => `  ${line}`)];
}

const describeItem = (diff: ItemDiff): string[] => [
  `  ${marks[diff.change]} ${diff.id}${titleOf(diff.after ?? diff.before)}`,
  ...describeWithin(diff).map((line) => `      ${line}`),
];

/** A difference as text for a terminal or a review: one line for each thing that came, went or changed. */
export function describeDiff({ facets, items }: DesignDiff): string {
  const collections = [...Map.groupBy(items, ({ collection }) => collection)];
  const lines = [
    ...facets.flatMap(describeFacet),
    ...collections.flatMap(([name, diffs]) => [name, ...diffs.flatMap(describeItem)]),
  ];
  return lines.length > 0 ? lines.join("\n") : "No difference.";
}
