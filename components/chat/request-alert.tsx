"use client";

import { RotateCcw } from "lucide-react";
import { useWords } from "@/components/language/language-root";
import { Button } from "@/components/ui/button";

interface RequestAlertProps {
  problem: string;
  retryLabel?: string;
  onRetry: () => unknown;
  /** Takes the message back into the composer; absent where its text isn't plain text. */
  onEdit?: (() => unknown) | undefined;
}

/** A request that failed on its way; what was written is still there. */
export function RequestAlert({ problem, retryLabel, onRetry, onEdit }: RequestAlertProps) {
  const { chat } = useWords();
  return (
    <div
      role="alert"
      className="border-danger/30 bg-danger-tint mx-auto mt-6 flex w-full max-w-2xl flex-wrap items-center justify-between gap-3 rounded-lg border px-3.5 py-2.5 text-sm"
    >
      <p className="min-w-0 flex-1">{problem}</p>
      <span className="flex gap-2">
        {onEdit && (
          <Button size="sm" onClick={onEdit}>
            {chat.edit}
          </Button>
        )}
        <Button size="sm" onClick={onRetry}>
          <RotateCcw aria-hidden className="size-3.5" />
          {retryLabel ?? chat.retry}
        </Button>
      </span>
    </div>
  );
}
