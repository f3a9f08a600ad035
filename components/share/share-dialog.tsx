"use client";

import { use, useState, useTransition } from "react";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { createShare, listShares, revokeShare, type ShareRequest } from "./share-client";
import { ShareForm } from "./share-form";
import { ShareLink } from "./share-link";
import { ShareList } from "./share-list";

const sentence = (error: unknown) => (error instanceof Error ? error.message : "Something went wrong.");

const load = (threadId: string) =>
  listShares(threadId).then(
    (shares) => ({ shares, problem: null }),
    (error: unknown) => ({ shares: [], problem: sentence(error) }),
  );

function useShares(threadId: string) {
  const [loading, setLoading] = useState(() => load(threadId));
  const [created, setCreated] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const attempt = (work: () => Promise<void>) =>
    startTransition(async () => {
      setProblem(null);
      await work().catch((error: unknown) => setProblem(sentence(error)));
      setLoading(load(threadId));
    });
  const listing = use(loading);
  return {
    shares: listing.shares,
    created,
    problem: problem ?? listing.problem,
    isPending,
    create: (request: ShareRequest) =>
      attempt(async () => setCreated((await createShare(threadId, request)).url)),
    revoke: (shareId: string) =>
      attempt(async () => {
        await revokeShare(threadId, shareId);
        setCreated(null);
      }),
  };
}

interface ShareDialogProps {
  threadId: string;
  onClose: () => void;
}

// biome-ignore lint/style/noDefaultExport: React.lazy takes a default export
export default function ShareDialog({ threadId, onClose }: ShareDialogProps) {
  const { shares, created, problem, isPending, create, revoke } = useShares(threadId);
  return (
    <Dialog defaultOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title="Share this design"
        description="Whoever holds the link can read it, without an account. Search engines are told to stay away."
      >
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
