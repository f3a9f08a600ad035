import type { CatalogueEntry } from "@/lib/catalogue/entry";
import { EntryList } from "./entry-list";

const anchorOf = (group: string) => `group-${group.toLowerCase().replaceAll(/[^a-z]+/g, "-")}`;

/** The whole catalogue in groups, with a way to each. */
export function EntryGroups({ entries }: { entries: readonly CatalogueEntry[] }) {
  const groups = [...Map.groupBy(entries, ({ group }) => group)];
  return (
    <>
      <nav aria-label="Groups">
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {groups.map(([group]) => (
            <li key={group}>
              <a href={`#${anchorOf(group)}`} className="text-accent underline-offset-4 hover:underline">
                {group}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(([group, members]) => (
        <section key={group} aria-labelledby={anchorOf(group)} className="flex flex-col gap-4">
          <h2
            id={anchorOf(group)}
            className="scroll-mt-6 border-b pb-1.5 text-base font-semibold tracking-tight"
          >
            {group}
          </h2>
          <EntryList entries={members} />
        </section>
      ))}
    </>
  );
}
