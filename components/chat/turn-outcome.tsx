"use client";

import { RotateCcw } from "lucide-react";
import { useWords } from "@/components/language/language-root";
import { Button } from "@/components/ui/button";
import type { MessageMetadata } from "@/lib/thread/message";

type Turn = NonNullable<MessageMetadata["turn"]>;

interface TurnOutcomeProps {
  turn: Turn;
  /** Absent where nothing can be sent: in an older answer, or in a shared conversation. */
  onRetry?: (() => unknown) | undefined;
  onContinue?: (() => unknown) | undefined;
}

function Failed({ error, onRetry }: { error: Turn["error"]; onRetry: TurnOutcomeProps["onRetry"] }) {
  const { chat } = useWords();
  return (
    <div
      role="alert"
      className="border-danger/30 bg-danger-tint flex flex-wrap items-center justify-between gap-3 rounded-lg border px-3.5 py-2.5 text-sm"
    >
      <p className="min-w-0 flex-1">
        <span className="text-danger font-medium">{chat.endings.failed}</span>{" "}
        {error?.message ?? chat.notFinished}
      </p>
      {onRetry && (
        <Button size="sm" onClick={onRetry}>
          <RotateCcw aria-hidden className="size-3.5" />
          {chat.retry}
        </Button>
      )}
    </div>
  );
}

/** How an answer ended, when it didn't end by itself. */
export function TurnOutcome({ turn, onRetry, onContinue }: TurnOutcomeProps) {
  const { chat } = useWords();
  if (turn.status === "completed") return null;
  if (turn.status === "failed") return <Failed error={turn.error} onRetry={onRetry} />;
  const said = turn.status === "stopped" ? chat.stopped : chat.interrupted;
  return (
    <div className="text-soft flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <p>{said}</p>
      {onContinue && (
        <Button size="sm" variant="ghost" onClick={onContinue} className="text-accent">
          {chat.continue}
        </Button>
      )}
      {onRetry && (
        <Button size="sm" variant="ghost" onClick={onRetry}>
          {chat.startOver}
        </Button>
      )}
    </div>
  );
}
