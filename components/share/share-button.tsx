"use client";

import { Share2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useCommands } from "@/components/command/commands";
import { Button } from "@/components/ui/button";
import { loadShares, type ShareListing } from "./share-client";

const ShareDialog = lazy(() => import("./share-dialog"));

export function ShareButton({ threadId }: { threadId: string }) {
  const [opening, setOpening] = useState<Promise<ShareListing> | null>(null);
  const open = () => setOpening(loadShares(threadId));
  useCommands(() => [{ id: "share", label: "Share a link", group: "Design", keys: "s", run: open }]);
  return (
    <>
      <Button size="sm" aria-haspopup="dialog" onClick={open}>
        <Share2 aria-hidden className="size-3.5" />
        Share
      </Button>
      {opening && (
        <Suspense>
          <ShareDialog threadId={threadId} opening={opening} onClose={() => setOpening(null)} />
        </Suspense>
      )}
    </>
  );
}
