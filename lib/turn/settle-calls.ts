import { isToolUIPart } from "ai";
import type { AcceptedCall } from "@/lib/checkpoint/store";
import type { ThreadMessage } from "@/lib/thread/message";
import type { AnswerChunk } from "./answer-parts";

const isSettled = (state: string) => state.startsWith("output-");

/**
 * The results of edits that were accepted but whose answer didn't get to keep the result, as the process died in
 * between: told as chunks, they are not done twice.
 */
export function settleCalls(parts: ThreadMessage["parts"], accepted: readonly AcceptedCall[]): AnswerChunk[] {
  const states = new Map(
    parts.flatMap((part) => (isToolUIPart(part) ? [[part.toolCallId, part.state]] : [])),
  );
  return accepted.flatMap(({ callId: toolCallId, version, summary }): AnswerChunk[] => {
    const state = states.get(toolCallId) ?? "unknown";
    if (isSettled(state)) return [];
    const output: AnswerChunk = {
      type: "tool-output-available",
      toolCallId,
      output: { accepted: true, version, summary },
    };
    if (state === "input-available") return [output];
    return [{ type: "tool-input-available", toolCallId, toolName: "edit_design", input: {} }, output];
  });
}
