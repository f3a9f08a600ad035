import { type CatalogueEntry, type EntryKind, entryKinds } from "@/lib/catalogue/entry";
import { EntryGroups } from "./entry-groups";
import { EntryList } from "./entry-list";
import { KindFilter } from "./kind-filter";

interface CatalogueResultsProps {
  query: string;
  kind: EntryKind | undefined;
  /** Best first where something was asked for; in groups otherwise. */
  found: readonly CatalogueEntry[];
}

const most = 60;

const countEach = (found: readonly CatalogueEntry[]): Record<EntryKind, number> => {
  const count = (kind: EntryKind) => found.filter((entry) => entry.kind === kind).length;
  return { pattern: count("pattern"), capability: count("capability"), framework: count("framework") };
};

function Found({ query, entries }: { query: string; entries: readonly CatalogueEntry[] }) {
  if (entries.length === 0)
    return (
      <p className="text-soft">
        Nothing in the catalogue speaks of that. Try fewer or other words, or browse all of it.
      </p>
    );
  return <EntryList label={`Entries for ${query}`} entries={entries.slice(0, most)} withGroup />;
}

export function CatalogueResults({ query, kind, found }: CatalogueResultsProps) {
  const shown = kind ? found.filter((entry) => entry.kind === kind) : found;
  const isSearch = query.trim() !== "";
  return (
    <>
      <header className="flex flex-col gap-2">
        <h1 className="text-2xl font-semibold tracking-tight text-balance">
          {isSearch ? `Catalogue: ${query}` : "Catalogue"}
        </h1>
        <p className="text-soft max-w-prose text-pretty">
          What the consultant's decisions rest on: what systems usually can do, how forces are usually
          answered, and what rules ask for. Each entry says when it is wrong, and where it comes from.
        </p>
      </header>
      <KindFilter query={query} shown={kind} counts={countEach(found)} />
      {isSearch ? <Found query={query} entries={shown} /> : <EntryGroups entries={shown} />}
    </>
  );
}

/** A kind as an address says it; anything else means all kinds. */
export const readKind = (value: string | undefined): EntryKind | undefined =>
  entryKinds.find((kind) => kind === value);
