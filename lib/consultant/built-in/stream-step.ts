import type {
  LanguageModelV4Content,
  LanguageModelV4FinishReason,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from "@ai-sdk/provider";
import type { Step } from "./step";

/** Rules use no tokens, and a made-up count would look like a bill. */
const noUsage: LanguageModelV4Usage = {
  inputTokens: { total: undefined, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: undefined, text: undefined, reasoning: undefined },
};

const finishOf = ({ call }: Step): LanguageModelV4FinishReason => ({
  unified: call ? "tool-calls" : "stop",
  raw: undefined,
});

/** Characters of an edit that come in one piece: a page shows them in steps as fine as it can draw. */
const pieceSize = 2_000;

const cut = (text: string, size: number): string[] =>
  text.match(new RegExp(`[\\s\\S]{1,${size}}`, "gu")) ?? [];

const cutWords = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];

const toContent = ({ text, call }: Step, callId: string): LanguageModelV4Content[] => [
  ...(text ? [{ type: "text" as const, text }] : []),
  ...(call
    ? [
        {
          type: "tool-call" as const,
          toolCallId: callId,
          toolName: call.tool,
          input: JSON.stringify(call.input),
        },
      ]
    : []),
];

function* listText(text: string, id: string): Generator<LanguageModelV4StreamPart> {
  if (!text) return;
  yield { type: "text-start", id };
  for (const delta of cutWords(text)) yield { type: "text-delta", id, delta };
  yield { type: "text-end", id };
}

function* listCall(call: Step["call"], id: string): Generator<LanguageModelV4StreamPart> {
  if (!call) return;
  const input = JSON.stringify(call.input);
  yield { type: "tool-input-start", id, toolName: call.tool };
  for (const delta of cut(input, pieceSize)) yield { type: "tool-input-delta", id, delta };
  yield { type: "tool-input-end", id };
  yield { type: "tool-call", toolCallId: id, toolName: call.tool, input };
}

function* listParts(step: Step, callId: string): Generator<LanguageModelV4StreamPart> {
  yield { type: "stream-start", warnings: [] };
  yield* listText(step.text, `${callId}-text`);
  yield* listCall(step.call, callId);
  yield { type: "finish", usage: noUsage, finishReason: finishOf(step) };
}

/** The step as a stream in small pieces, as fast as it is read; ends at once when it is stopped. */
export function streamStep(
  step: Step,
  callId: string,
  signal?: AbortSignal,
): ReadableStream<LanguageModelV4StreamPart> {
  const parts = listParts(step, callId);
  return new ReadableStream<LanguageModelV4StreamPart>(
    {
      pull(controller) {
        if (signal?.aborted) return controller.error(signal.reason);
        const { value, done } = parts.next();
        if (done) return controller.close();
        controller.enqueue(value);
      },
    },
    { highWaterMark: 0 },
  );
}

export const generateStep = (step: Step, callId: string) => ({
  content: toContent(step, callId),
  finishReason: finishOf(step),
  usage: noUsage,
  warnings: [],
});
