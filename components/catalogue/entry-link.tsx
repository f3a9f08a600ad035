import Link from "next/link";
import { addressOf, type EntryKind } from "@/lib/catalogue/entry";

interface EntryLinkProps {
  entry: { kind: EntryKind; id: string; name: string };
}

export function EntryLink({ entry }: EntryLinkProps) {
  return (
    <Link
      href={addressOf(entry)}
      prefetch={false}
      className="text-accent rounded-sm font-medium underline-offset-4 hover:underline"
    >
      {entry.name}
    </Link>
  );
}
