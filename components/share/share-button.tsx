"use client";

import { Share2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useCommands } from "@/components/command/commands";
import { useWords } from "@/components/language/language-root";
import { Button } from "@/components/ui/button";
import { loadShares, type ShareListing } from "./share-client";

const ShareDialog = lazy(() => import("./share-dialog").then((file) => ({ default: file.ShareDialog })));

export function ShareButton({ threadId }: { threadId: string }) {
  const { share, command } = useWords();
  const [opening, setOpening] = useState<Promise<ShareListing> | null>(null);
  const open = () => setOpening(loadShares(threadId, share));
  useCommands(() => [{ id: "share", label: command.share, group: "Design", keys: "s", run: open }]);
  return (
    <>
      <Button size="sm" aria-haspopup="dialog" onClick={open}>
        <Share2 aria-hidden className="size-3.5" />
        {share.share}
      </Button>
      {opening && (
        <Suspense>
          <ShareDialog threadId={threadId} opening={opening} onClose={() => setOpening(null)} />
        </Suspense>
      )}
    </>
  );
}
