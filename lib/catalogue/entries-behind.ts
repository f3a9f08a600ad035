import type { Decision } from "@/lib/design/schema";
import { type EntryKind, entryKinds } from "./entry";
import names from "./entry-names.json";

/** An entry by name, without what it says: small enough for a page that only links to it. */
export interface EntryName {
  kind: EntryKind;
  id: string;
  name: string;
}

const mostLinks = 6;

const isKind = (kind: string): kind is EntryKind => entryKinds.some((known) => known === kind);

export const entryNames: readonly EntryName[] = names.flatMap(({ kind, id, name }) =>
  isKind(kind) ? [{ kind, id, name }] : [],
);

const citation = /\/catalogue\/([a-z]+)\/([a-z0-9-]+)/g;

function listCited({ context = "", rationale = "", consequences = [] }: Decision): EntryName[] {
  const cited = [...[context, rationale, ...consequences].join("\n").matchAll(citation)];
  return cited.flatMap(
    ([, kind, id]) => entryNames.find((entry) => entry.kind === kind && entry.id === id) ?? [],
  );
}

const says = (text: string, name: string) => {
  const start = text.indexOf(name.toLowerCase());
  if (start < 0) return false;
  const around = `${text[start - 1] ?? " "}${text[start + name.length] ?? " "}`;
  return !/[\p{L}\d]/u.test(around);
};

/** What is named as an option, or was composed from: names in the reasoning may be about anything. */
function listNamed({ id, title, options = [], chosen = "" }: Decision): EntryName[] {
  const text = [title, chosen, ...options.map(({ name }) => name)].join("\n").toLowerCase();
  return entryNames.filter(
    (entry) => entry.kind === "pattern" && (id === `D-${entry.id}` || says(text, entry.name)),
  );
}

/** The entries of the catalogue that a decision cites or weighs; those that are cited stand first. */
export const findEntriesBehind = (decision: Decision): EntryName[] =>
  [...new Set([...listCited(decision), ...listNamed(decision)])].slice(0, mostLinks);
