"use client";

import { type ReactNode, useEffect, useState } from "react";
import type { Words } from "@/components/language/english";
import { fill } from "@/components/language/fill";
import { useLanguage, useWords } from "@/components/language/language-root";
import type { ConsultantDescription } from "@/lib/consultant/describe-consultant";
import type { Language } from "@/lib/language/languages";
import type { ThreadMessage } from "@/lib/thread/message";
import { sumUsage, type UsageSum } from "@/lib/usage/sum-usage";
import { describeActivity } from "./describe-activity";

const createFormats = (language: Language) => ({
  inWords: new Intl.NumberFormat(language),
  short: new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 1 }),
  dollars: new Intl.NumberFormat(language, { style: "currency", currency: "USD", maximumFractionDigits: 2 }),
});

const formats = { en: createFormats("en"), de: createFormats("de") };

function describeCost(
  { cost, isLeast }: UsageSum,
  said: Words["composer"]["cost"],
  dollars: Intl.NumberFormat,
) {
  if (cost === null) return null;
  if (cost < 0.01) return said.small;
  return fill(isLeast ? said.least : said.about, { cost: dollars.format(cost) });
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
  const { composer } = useWords();
  const { inWords, short, dollars } = formats[useLanguage()];
  const sum = sumUsage(messages);
  const { inputTokens, cachedInputTokens, outputTokens, contextTokens } = sum;
  if (inputTokens + outputTokens === 0)
    return consultant.kind === "built-in" && messages.length > 0 ? <span>{composer.noCost}</span> : null;
  const cost = describeCost(sum, composer.cost, dollars);
  const exact = [
    fill(composer.usage, {
      read: inWords.format(inputTokens),
      cached: inWords.format(cachedInputTokens),
      written: inWords.format(outputTokens),
    }),
    ...(contextTokens > 0 ? [fill(composer.contextExact, { context: inWords.format(contextTokens) })] : []),
  ].join("; ");
  return (
    <span title={exact} className="tabular-nums">
      <span className="sr-only">{exact}</span>
      <span aria-hidden>
        {fill(composer.usageShort, {
          read: short.format(inputTokens),
          written: short.format(outputTokens),
        })}
      </span>
      {contextTokens > 0 && (
        <span aria-hidden className="hidden sm:inline">
          {` · ${fill(composer.context, { context: short.format(contextTokens) })}`}
        </span>
      )}
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
  const activity = describeActivity(messages, isAnswering, useWords().activity);
  return (
    <div className="text-soft mx-auto flex min-h-9 w-full max-w-2xl flex-wrap items-center gap-x-3 text-xs">
      {children}
      {activity && (
        <span key={activity} className="flex items-center gap-2">
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
