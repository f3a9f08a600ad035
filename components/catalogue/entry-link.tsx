import { IntentLink } from "@/components/ui/intent-link";
import { addressOf, type EntryKind } from "@/lib/catalogue/entry";

interface EntryLinkProps {
  entry: { kind: EntryKind; id: string; name: string };
}

export function EntryLink({ entry }: EntryLinkProps) {
  return (
    <IntentLink
      href={addressOf(entry)}
      fetches="page"
      className="text-accent rounded-sm font-medium underline-offset-4 hover:underline"
    >
      {entry.name}
    </IntentLink>
  );
}
