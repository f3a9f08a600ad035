"use client";

import { type ReactNode, useEffect, useState } from "react";
import type { ConsultantDescription } from "@/lib/consultant/describe-consultant";
import type { ThreadMessage } from "@/lib/thread/message";
import { sumUsage, type UsageSum } from "@/lib/usage/sum-usage";
import { describeActivity } from "./describe-activity";

const inWords = new Intl.NumberFormat("en");
const short = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });
const dollars = new Intl.NumberFormat("en", { style: "currency", currency: "USD", maximumFractionDigits: 2 });

function describeCost({ cost, isLeast }: UsageSum): string | null {
  if (cost === null) return null;
  if (cost < 0.01) return "under 1 ¢";
  return `${isLeast ? "at least" : "about"} ${dollars.format(cost)}`;
}

/** How long it has been going on, once that is long. */
function Elapsed() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return seconds < 3 ? null : <span className="text-faint tabular-nums">{seconds} s</span>;
}

function Usage({
  messages,
  consultant,
}: {
  messages: readonly ThreadMessage[];
  consultant: ConsultantDescription;
}) {
  const sum = sumUsage(messages);
  const { inputTokens, cachedInputTokens, outputTokens } = sum;
  if (inputTokens + outputTokens === 0)
    return consultant.kind === "built-in" && messages.length > 0 ? <span>No model, no cost</span> : null;
  const cost = describeCost(sum);
  const exact = `${inWords.format(inputTokens)} tokens read, ${inWords.format(cachedInputTokens)} of them from the cache; ${inWords.format(outputTokens)} written`;
  return (
    <span title={exact} className="tabular-nums">
      <span className="sr-only">{exact}</span>
      <span aria-hidden>
        {short.format(inputTokens)} in · {short.format(outputTokens)} out
      </span>
      {cost && ` · ${cost}`}
    </span>
  );
}

interface ChatStateProps {
  messages: readonly ThreadMessage[];
  isAnswering: boolean;
  consultant: ConsultantDescription;
  /** Which model answers next. */
  children?: ReactNode;
}

/** One line below the composer: what the consultant is doing, and what the conversation has taken so far. */
export function ChatState({ messages, isAnswering, consultant, children }: ChatStateProps) {
  const activity = describeActivity(messages, isAnswering);
  return (
    <div className="text-soft flex min-h-9 flex-wrap items-center gap-x-3 text-xs">
      {children}
      {activity && (
        <span className="flex items-center gap-2">
          <span aria-hidden className="animate-pulse-soft bg-accent size-1.5 rounded-full" />
          {activity}
          <Elapsed />
        </span>
      )}
      <span className="ml-auto">
        <Usage messages={messages} consultant={consultant} />
      </span>
    </div>
  );
}
