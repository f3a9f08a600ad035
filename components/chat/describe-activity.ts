import type { Words } from "@/components/language/english";
import { fill } from "@/components/language/fill";
import type { ThreadMessage } from "@/lib/thread/message";

type Said = Words["activity"];

type Part = ThreadMessage["parts"][number];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** What a change is writing right now: the collection or facet that has arrived last. */
function describeChange(input: unknown, said: Said): string {
  if (!isRecord(input)) return said.changing;
  const written = [input.set, input.upsert].flatMap((part) => (isRecord(part) ? Object.keys(part) : []));
  const parts: Record<string, string> = said.parts;
  const part = parts[written.at(-1) ?? ""];
  return part ? fill(said.writing, { part }) : said.changing;
}

function describePart(part: Part, said: Said): string {
  const tools: Record<string, string> = said.tools;
  switch (part.type) {
    case "reasoning":
      return said.thinking;
    case "text":
      return said.answering;
    case "tool-edit_design":
      return part.state === "output-available" ? said.checkingChange : describeChange(part.input, said);
    default:
      return tools[part.type] ?? said.working;
  }
}

/** What the consultant is doing now, in a few words; null when nothing is on its way. */
export function describeActivity(
  messages: readonly ThreadMessage[],
  isAnswering: boolean,
  said: Said,
): string | null {
  if (!isAnswering) return null;
  const last = messages.at(-1);
  const part =
    last?.role === "assistant" ? last.parts.findLast(({ type }) => type !== "step-start") : undefined;
  return part ? describePart(part, said) : said.conversation;
}
