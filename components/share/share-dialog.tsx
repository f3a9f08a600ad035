"use client";

import { use, useState, useTransition } from "react";
import { useWords } from "@/components/language/language-root";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import {
  createShare,
  loadShares,
  nameProblem,
  revokeShare,
  type ShareListing,
  type ShareRequest,
} from "./share-client";
import { ShareForm } from "./share-form";
import { ShareLink } from "./share-link";
import { ShareList } from "./share-list";

function useShares(threadId: string, opening: Promise<ShareListing>) {
  const { share: said } = useWords();
  const [loading, setLoading] = useState(opening);
  const [created, setCreated] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const attempt = (work: () => Promise<void>) =>
    startTransition(async () => {
      setProblem(null);
      await work().catch((error: unknown) => setProblem(nameProblem(error, said)));
      setLoading(loadShares(threadId, said));
    });
  const listing = use(loading);
  return {
    shares: listing.shares,
    created,
    problem: problem ?? listing.problem,
    isPending,
    create: (request: ShareRequest) =>
      attempt(async () => setCreated((await createShare(threadId, request, said)).url)),
    revoke: (shareId: string) =>
      attempt(async () => {
        await revokeShare(threadId, shareId, said);
        setCreated(null);
      }),
  };
}

interface ShareDialogProps {
  threadId: string;
  /** Begun by whoever opened the dialog: what is begun while rendering would begin again after each wait. */
  opening: Promise<ShareListing>;
  onClose: () => void;
}

export function ShareDialog({ threadId, opening, onClose }: ShareDialogProps) {
  const { share } = useWords();
  const { shares, created, problem, isPending, create, revoke } = useShares(threadId, opening);
  return (
    <Dialog defaultOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent title={share.title} description={share.text}>
        {problem && (
          <p role="alert" className="bg-danger-tint text-danger rounded-md px-3 py-2 text-sm">
            {problem}
          </p>
        )}
        {created && <ShareLink url={created} />}
        <ShareForm isPending={isPending} onCreate={create} />
        <ShareList shares={shares} isPending={isPending} onRevoke={revoke} />
      </DialogContent>
    </Dialog>
  );
}
