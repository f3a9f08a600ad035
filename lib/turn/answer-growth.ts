import { isToolUIPart } from "ai";
import type { ThreadMessage } from "@/lib/thread/message";
import type { AnswerChunk } from "./answer-parts";

type Part = ThreadMessage["parts"][number];
type WrittenPart = Extract<Part, { type: "text" | "reasoning" }>;

type ToolPart = Extract<Part, { toolCallId: string }>;

const named = (part: ToolPart) =>
  part.type === "dynamic-tool"
    ? { toolName: part.toolName, dynamic: true }
    : { toolName: part.type.replace(/^tool-/, "") };

function writtenGrowth(before: WrittenPart | undefined, after: WrittenPart, id: string): AnswerChunk[] {
  const metadata = after.providerMetadata ? { providerMetadata: after.providerMetadata } : {};
  const delta = after.text.slice(before?.text.length ?? 0);
  const isClosing = after.state !== "streaming" && (!before || before.state === "streaming");
  return [
    ...(before ? [] : [{ type: `${after.type}-start`, id } as const]),
    ...(delta ? [{ type: `${after.type}-delta`, id, delta } as const] : []),
    ...(isClosing ? [{ type: `${after.type}-end`, id, ...metadata } as const] : []),
  ];
}

function toolGrowth(before: Part | undefined, part: ToolPart): AnswerChunk[] {
  const known = before && isToolUIPart(before) ? before.state : null;
  if (known === part.state) return [];
  const { toolCallId } = part;
  const call = { toolCallId, ...named(part) };
  if (part.state === "input-streaming") return [{ type: "tool-input-start", ...call }];
  if (part.state === "output-error" && part.input === undefined)
    return [{ type: "tool-input-error", ...call, input: {}, errorText: part.errorText }];
  const input: AnswerChunk[] =
    known === "input-available" ? [] : [{ type: "tool-input-available", ...call, input: part.input }];
  if (part.state === "output-available")
    return [...input, { type: "tool-output-available", toolCallId, output: part.output }];
  if (part.state === "output-error")
    return [...input, { type: "tool-output-error", toolCallId, errorText: part.errorText }];
  return input;
}

const isWritten = (part: Part | undefined): part is WrittenPart =>
  part?.type === "text" || part?.type === "reasoning";

function marksOf(after: Part, index: number): AnswerChunk[] {
  if (after.type === "data-notice") return [{ type: "data-notice", data: after.data }];
  if (after.type !== "step-start") return [];
  return index === 0 ? [{ type: "start-step" }] : [{ type: "finish-step" }, { type: "start-step" }];
}

function partGrowth(before: Part | undefined, after: Part, index: number): AnswerChunk[] {
  if (isWritten(after)) return writtenGrowth(isWritten(before) ? before : undefined, after, `kept-${index}`);
  if (isToolUIPart(after)) return toolGrowth(before, after);
  return before ? [] : marksOf(after, index);
}

/**
 * The chunks by which an answer with the parts `before` becomes the one with the parts `after`; an answer only
 * ever grows. From nothing, they tell the whole answer.
 */
export const answerGrowth = (before: ThreadMessage["parts"], after: ThreadMessage["parts"]): AnswerChunk[] =>
  after.flatMap((part, index) => partGrowth(before[index], part, index));
