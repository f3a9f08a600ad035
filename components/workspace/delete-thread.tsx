"use client";

import { useRouter } from "next/navigation";
import { useActionState } from "react";
import { forgetThread } from "@/components/chat/local-threads";
import { Button, buttonStyle } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { Problem } from "@/components/ui/problem";
import type { ListedThread, ThreadAction } from "./listed-thread";

interface DeleteThreadProps {
  thread: ListedThread;
  isCurrent: boolean;
  action: ThreadAction;
  onClose: () => void;
}

export function DeleteThread({ thread, isCurrent, action, onClose }: DeleteThreadProps) {
  const router = useRouter();
  const [problem, submit, isPending] = useActionState(async (_: string | null, form: FormData) => {
    const refused = await action(form);
    if (refused) return refused;
    forgetThread(thread.id);
    onClose();
    if (isCurrent) router.push("/");
    return null;
  }, null);
  return (
    <Dialog defaultOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title="Delete this thread?"
        description={`“${thread.title}”, its design with all versions, and every link to it are gone for good.`}
      >
        <Problem>{problem}</Problem>
        <form action={submit} className="flex justify-end gap-2">
          <input type="hidden" name="threadId" value={thread.id} />
          <DialogClose className={buttonStyle()}>Keep it</DialogClose>
          <Button type="submit" variant="danger" disabled={isPending}>
            Delete thread
          </Button>
        </form>
      </DialogContent>
    </Dialog>
  );
}
