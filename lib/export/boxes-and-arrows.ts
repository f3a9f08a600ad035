import type { Channel, Component, Design, Relation } from "@/lib/design/schema";
import { findBox } from "./find-box";

export interface Box {
  id: string;
  name: string;
  kind: Component["kind"] | "channel";
  description: string;
  technology: string;
}

export interface Arrow {
  relation: Relation;
  from: string;
  to: string;
  label: string;
}

const toBox = ({ id, name, kind, responsibility, technology }: Component): Box => ({
  id,
  name,
  kind,
  description: responsibility ?? "",
  technology: technology?.name ?? "",
});

const channelBox = ({ id, name, kind, description }: Channel): Box => ({
  id,
  name: name ?? id,
  kind: "channel",
  description: description ?? "",
  technology: kind,
});

export const listBoxes = ({ components, channels }: Design): Box[] => [
  ...components.map(toBox),
  ...channels.map(channelBox),
];

/** What is left of a text where a language has no quotes, backslashes and line breaks. */
const readAs = (text: string) => text.replace(/[\s"'/\\]+/g, " ").trim();

/** Relations between boxes; two that would read the same are told apart by their ids. */
export function listArrows(design: Design): Arrow[] {
  const seen = new Set<string>();
  return design.relations.flatMap((relation) => {
    const [from, to] = [findBox(design, relation.from), findBox(design, relation.to)];
    if (from === undefined || to === undefined || from === to) return [];
    const text = relation.purpose ?? relation.id;
    const reading = `${from} ${to} ${readAs(text)}`;
    const label = seen.has(reading) ? `${text} (${relation.id})` : text;
    seen.add(reading);
    return [{ relation, from, to, label }];
  });
}

const outside: readonly Box["kind"][] = ["person", "external"];

export const isOutside = ({ kind }: Box) => outside.includes(kind);
