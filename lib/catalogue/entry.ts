export const entryKinds = ["pattern", "capability", "framework"] as const;

export type EntryKind = (typeof entryKinds)[number];

/** An entry of the catalogue as it is listed and found, whatever its kind holds beside that. */
export interface CatalogueEntry {
  kind: EntryKind;
  id: string;
  name: string;
  /** Where people browse for it: "Reliability", "Commerce". */
  group: string;
  summary: string;
  /** All else that it says, to be searched. */
  text: string;
  /** What briefs call it. */
  words?: RegExp | undefined;
  sources: readonly string[];
}

/** Where an entry is read, and how it is cited. */
export const addressOf = ({ kind, id }: Pick<CatalogueEntry, "kind" | "id">) =>
  `/catalogue/${kind}/${id}` as const;
