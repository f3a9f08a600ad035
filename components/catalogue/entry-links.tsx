import { addressOf, type EntryKind } from "@/lib/catalogue/entry";
import { EntryLink } from "./entry-link";

interface EntryLinksProps {
  entries: readonly { kind: EntryKind; id: string; name: string }[];
}

/** Entries in a row; nothing at all where there are none. */
export function EntryLinks({ entries }: EntryLinksProps) {
  if (entries.length === 0) return <span className="text-soft">nothing in particular</span>;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {entries.map((entry) => (
        <li key={addressOf(entry)}>
          <EntryLink entry={entry} />
        </li>
      ))}
    </ul>
  );
}
