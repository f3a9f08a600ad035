"use client";

import { Check, X } from "lucide-react";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Problem } from "@/components/ui/problem";
import type { ListedThread, ThreadAction } from "./listed-thread";

interface RenameThreadProps {
  thread: ListedThread;
  action: ThreadAction;
  onClose: () => void;
}

export function RenameThread({ thread, action, onClose }: RenameThreadProps) {
  const [problem, submit, isPending] = useActionState(async (_: string | null, form: FormData) => {
    const refused = await action(form);
    if (!refused) onClose();
    return refused;
  }, null);
  return (
    <form action={submit} className="flex flex-col gap-1 p-1">
      <input type="hidden" name="threadId" value={thread.id} />
      <div className="flex items-center gap-1">
        <Input
          name="title"
          aria-label="Title"
          required
          maxLength={200}
          defaultValue={thread.title}
          autoFocus
          onFocus={({ currentTarget }) => currentTarget.select()}
          onKeyDown={({ key }) => key === "Escape" && onClose()}
          className="h-8 px-2"
        />
        <Button type="submit" variant="ghost" size="icon" aria-label="Save title" disabled={isPending}>
          <Check aria-hidden className="size-4" />
        </Button>
        <Button variant="ghost" size="icon" aria-label="Keep the old title" onClick={onClose}>
          <X aria-hidden className="size-4" />
        </Button>
      </div>
      <Problem className="px-2 text-xs">{problem}</Problem>
    </form>
  );
}
