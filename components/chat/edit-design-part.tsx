"use client";

import { CircleSlash, PencilRuler } from "lucide-react";
import { useDesignTabs } from "@/components/design/design-tabs";
import { fill, fillCount } from "@/components/language/fill";
import { useWords } from "@/components/language/language-root";
import { LiveButton } from "@/components/ui/live-button";
import { usePane } from "@/components/workspace/pane";
import type { DesignError } from "@/lib/design/design-error";
import type { ThreadMessage } from "@/lib/thread/message";
import { countItems } from "./count-items";
import { ToolRow } from "./tool-row";

type EditDesignToolPart = Extract<ThreadMessage["parts"][number], { type: "tool-edit_design" }>;

interface EditDesignPartProps {
  part: EditDesignToolPart;
  isAnswering: boolean;
}

function Refusal({ errors }: { errors: DesignError[] }) {
  const { chat } = useWords();
  return (
    <ToolRow icon={<CircleSlash aria-hidden className="size-4" />}>
      <details>
        <summary className="text-soft">
          {fillCount(chat.change.refused, errors.length)} <span className="underline">{chat.show}</span>
        </summary>
        <ul className="text-soft mt-2 flex flex-col gap-1 text-xs">
          {errors.map(({ path, problem }) => (
            <li key={`${path} ${problem}`} className="break-words">
              <code className="text-ink font-mono">{path}</code> {problem}
            </li>
          ))}
        </ul>
      </details>
    </ToolRow>
  );
}

function Writing({ input, isAnswering }: { input: unknown; isAnswering: boolean }) {
  const { chat, activity } = useWords();
  const count = countItems(input, activity);
  const said = isAnswering ? chat.change.writing : chat.change.notFinished;
  return (
    <ToolRow
      icon={<PencilRuler aria-hidden className={isAnswering ? "animate-pulse-soft size-4" : "size-4"} />}
    >
      <span className="text-soft">
        {said}
        {count && ` ${isAnswering ? "" : "("}${count}${isAnswering ? "" : ")"}`}
      </span>
    </ToolRow>
  );
}

function Accepted({ version, summary }: { version: number; summary: string }) {
  const panes = usePane();
  const { chat } = useWords();
  const tabs = useDesignTabs();
  const row = (
    <ToolRow icon={<PencilRuler aria-hidden className="text-accent size-4" />}>
      <span className="font-medium">{fill(chat.change.version, { version })}</span>
      <span className="text-soft"> · {summary}</span>
    </ToolRow>
  );
  if (!panes) return row;
  return (
    <LiveButton
      onClick={() => {
        panes.showPane("design");
        tabs?.showVersion(version);
      }}
      className="hover:bg-hover w-full rounded-lg text-left transition-colors"
    >
      {row}
    </LiveButton>
  );
}

export function EditDesignPart({ part, isAnswering }: EditDesignPartProps) {
  if (part.state === "output-error")
    return <Refusal errors={[{ path: "edit_design", problem: part.errorText }]} />;
  if (part.state !== "output-available") return <Writing input={part.input} isAnswering={isAnswering} />;
  if (!part.output.accepted) return <Refusal errors={part.output.errors} />;
  return <Accepted version={part.output.version} summary={part.output.summary} />;
}
