import { Badge } from "@/components/ui/badge";
import { addressOf, type CatalogueEntry } from "@/lib/catalogue/entry";
import { EntryLink } from "./entry-link";

interface EntryListProps {
  label?: string;
  entries: readonly CatalogueEntry[];
  /** Where entries of all groups stand side by side, each says where it belongs. */
  withGroup?: boolean;
}

export function EntryList({ label, entries, withGroup = false }: EntryListProps) {
  return (
    <ul aria-label={label} className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
      {entries.map((entry) => (
        <li key={addressOf(entry)} className="flex flex-col gap-0.5 text-sm">
          <span className="flex items-baseline justify-between gap-2">
            <EntryLink entry={entry} />
            {withGroup && <Badge>{entry.group}</Badge>}
          </span>
          <span className="text-soft text-pretty">{entry.summary}</span>
        </li>
      ))}
    </ul>
  );
}
