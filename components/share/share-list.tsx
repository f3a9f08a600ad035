"use client";

import { Button } from "@/components/ui/button";
import type { Share } from "./share-client";

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });

const viewCount = (views: number) => (views === 1 ? "1 view" : `${views} views`);

const nameShare = ({ mode, conversation }: Share) =>
  `${mode === "live" ? "Live" : "Snapshot"}${conversation ? ", with conversation" : ""}`;

interface ShareListProps {
  shares: readonly Share[];
  isPending: boolean;
  onRevoke: (shareId: string) => void;
}

export function ShareList({ shares, isPending, onRevoke }: ShareListProps) {
  if (shares.length === 0) return null;
  return (
    <section aria-labelledby="share-list" className="flex flex-col gap-2 border-t pt-4">
      <h3 id="share-list" className="text-sm font-medium">
        Links
      </h3>
      <ul className="flex flex-col divide-y">
        {shares.map((share) => (
          <li key={share.id} className="flex items-center justify-between gap-3 py-2 text-sm">
            <span>
              {nameShare(share)}
              <span className="text-soft block text-xs">
                {viewCount(share.views)} · until {day.format(share.expiresAt)}
              </span>
            </span>
            <Button
              size="sm"
              disabled={isPending}
              aria-label={`Revoke: ${nameShare(share)}`}
              onClick={() => onRevoke(share.id)}
            >
              Revoke
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
