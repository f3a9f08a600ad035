"use client";

import type { Words } from "@/components/language/english";
import { fill, fillCount } from "@/components/language/fill";
import { useLanguage, useWords } from "@/components/language/language-root";
import { Button } from "@/components/ui/button";
import { localeOf } from "@/lib/language/languages";
import type { Share } from "./share-client";

const nameShare = ({ mode, conversation }: Share, { modes, named }: Words["share"]) =>
  conversation ? fill(named, { mode: modes[mode] }) : modes[mode];

interface ShareListProps {
  shares: readonly Share[];
  isPending: boolean;
  onRevoke: (shareId: string) => void;
}

export function ShareList({ shares, isPending, onRevoke }: ShareListProps) {
  const { share: said } = useWords();
  const day = new Intl.DateTimeFormat(localeOf[useLanguage()], { dateStyle: "medium" });
  if (shares.length === 0) return null;
  return (
    <section aria-labelledby="share-list" className="flex flex-col gap-2 border-t pt-4">
      <h3 id="share-list" className="text-sm font-medium">
        {said.links}
      </h3>
      <ul className="flex flex-col divide-y">
        {shares.map((share) => (
          <li key={share.id} className="flex items-center justify-between gap-3 py-2 text-sm">
            <span>
              {nameShare(share, said)}
              <span className="text-soft block text-xs">
                {fill(said.until, {
                  views: fillCount(said.views, share.views),
                  day: day.format(share.expiresAt),
                })}
              </span>
            </span>
            <Button
              size="sm"
              disabled={isPending}
              aria-label={fill(said.revokeNamed, { name: nameShare(share, said) })}
              onClick={() => onRevoke(share.id)}
            >
              {said.revoke}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
