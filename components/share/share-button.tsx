"use client";

import { Share2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";

const ShareDialog = lazy(() => import("./share-dialog"));

export function ShareButton({ threadId }: { threadId: string }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="sm" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        <Share2 aria-hidden className="size-3.5" />
        Share
      </Button>
      {isOpen && (
        <Suspense>
          <ShareDialog threadId={threadId} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
