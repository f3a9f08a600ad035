"use client";

import { ChevronRight } from "lucide-react";
import { useWords } from "@/components/language/language-root";
import { Markdown } from "@/components/markdown/markdown";

interface ReasoningPartProps {
  text: string;
  isStreaming: boolean;
}

export function ReasoningPart({ text, isStreaming }: ReasoningPartProps) {
  const { chat } = useWords();
  if (!text && !isStreaming) return null;
  return (
    <details className="group text-sm">
      <summary className="text-soft hover:text-ink inline-flex min-h-7 items-center gap-1.5 rounded-sm">
        <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
        <span className={isStreaming ? "animate-pulse-soft" : ""}>
          {isStreaming ? chat.isThinking : chat.thinking}
        </span>
      </summary>
      <Markdown text={text} isStreaming={isStreaming} className="text-soft mt-1 border-l pl-4" />
    </details>
  );
}
