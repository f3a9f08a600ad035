import type { AcceptedEdit, VersionedDesign } from "./derive-design";
import type { DesignVersionSummary } from "./version-list";

/** A version that came to be since the page was loaded, other than by an answer. */
export interface SavedVersion extends VersionedDesign {
  summary: string;
  /** The owner on this page, or whoever was first while it was open. */
  author: "user" | "elsewhere";
}

export const madeElsewhere = ({ version, design }: VersionedDesign): SavedVersion => ({
  version,
  design,
  summary: "changed while this page was open",
  author: "elsewhere",
});

/** The newest design known for certain: the server's when the page was loaded, or one that was saved since. */
export const newestKnown = (known: VersionedDesign, saved: readonly SavedVersion[]): VersionedDesign =>
  saved.reduce((newest, version) => (version.version > newest.version ? version : newest), known);

/** What was made since the page was loaded and before it, the newest first. */
export function listVersions(
  loaded: readonly DesignVersionSummary[],
  edits: readonly AcceptedEdit[],
  saved: readonly SavedVersion[],
): DesignVersionSummary[] {
  const made = [
    ...edits.map(({ version, summary, messageId }) => ({
      number: version,
      summary,
      messageId,
      author: "consultant",
      createdAt: null,
    })),
    ...saved.map(({ version, summary, author }) => ({
      number: version,
      summary,
      messageId: null,
      author,
      createdAt: null,
    })),
  ];
  const newest = loaded[0]?.number ?? 0;
  const newer = made.filter(({ number }) => number > newest).sort((a, b) => b.number - a.number);
  return [...newer, ...loaded];
}
