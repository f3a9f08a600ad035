import { classNames } from "@/components/ui/class-names";
import { IntentLink } from "@/components/ui/intent-link";
import { type EntryKind, entryKinds } from "@/lib/catalogue/entry";

export const kindNames: Record<EntryKind, string> = {
  pattern: "Patterns",
  capability: "Capabilities",
  technology: "Technologies",
  framework: "Frameworks",
};

interface KindFilterProps {
  query: string;
  shown: EntryKind | undefined;
  /** How many entries were found of each kind. */
  counts: Record<EntryKind, number>;
}

const addressFor = (query: string, kind: EntryKind | undefined) => {
  const fields = { ...(query ? { q: query } : {}), ...(kind ? { kind } : {}) };
  return { pathname: "/catalogue" as const, query: fields };
};

export function KindFilter({ query, shown, counts }: KindFilterProps) {
  const all = entryKinds.reduce((sum, kind) => sum + counts[kind], 0);
  const choices = [
    { kind: undefined, name: "All", count: all },
    ...entryKinds.map((kind) => ({ kind, name: kindNames[kind], count: counts[kind] })),
  ];
  return (
    <nav aria-label="Kinds of entries">
      <ul className="flex flex-wrap gap-2 text-sm">
        {choices.map(({ kind, name, count }) => (
          <li key={name}>
            <IntentLink
              href={addressFor(query, kind)}
              fetches="page"
              aria-current={kind === shown ? "page" : undefined}
              className={classNames(
                "inline-flex h-8 items-center gap-1.5 rounded-md border px-2.5 transition-colors",
                kind === shown
                  ? "border-accent bg-accent-tint text-accent font-medium"
                  : "text-soft hover:bg-hover hover:text-ink",
              )}
            >
              {name}
              <span className="text-xs tabular-nums">{count}</span>
            </IntentLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
