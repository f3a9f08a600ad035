"use client";

import { GitFork } from "lucide-react";
import { useActionState } from "react";
import { useWords } from "@/components/language/language-root";
import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/problem";
import { beginThread } from "@/components/workspace/begin-thread";

/** Copies the shared design into a thread of the reader's own and goes there. */
export function ForkButton({ action }: { action: string }) {
  const { share, workspace } = useWords();
  const [problem, fork, isPending] = useActionState(() => beginThread(action, workspace), null);
  return (
    <form action={fork} className="flex flex-col items-end gap-1.5">
      <Button type="submit" size="sm" variant="primary" disabled={isPending}>
        <GitFork aria-hidden className="size-3.5" />
        {share.useAsStart}
      </Button>
      <Problem className="text-xs">{problem?.message}</Problem>
    </form>
  );
}
