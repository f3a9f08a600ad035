import { readUIMessageStream } from "ai";
import { describe, expect, test } from "vitest";
import type { ThreadMessage } from "@/lib/thread/message";
import { type AnswerChunk, AnswerParts } from "./answer-parts";

const chunks: AnswerChunk[] = [
  { type: "start", messageId: "a-1" },
  { type: "start-step" },
  { type: "reasoning-start", id: "0" },
  { type: "reasoning-delta", id: "0", delta: "Let me " },
  { type: "reasoning-delta", id: "0", delta: "think." },
  { type: "reasoning-end", id: "0", providerMetadata: { anthropic: { signature: "s" } } },
  { type: "text-start", id: "1" },
  { type: "text-delta", id: "1", delta: "Hello " },
  { type: "text-delta", id: "1", delta: "there" },
  { type: "text-end", id: "1" },
  { type: "tool-input-start", toolCallId: "c-1", toolName: "read_design" },
  { type: "tool-input-delta", toolCallId: "c-1", inputTextDelta: "{}" },
  { type: "tool-input-available", toolCallId: "c-1", toolName: "read_design", input: {} },
  { type: "tool-output-available", toolCallId: "c-1", output: { version: 0 } },
  { type: "finish-step" },
  { type: "start-step" },
  { type: "data-notice", data: { text: "Older messages were left out." } },
  { type: "tool-input-available", toolCallId: "c-2", toolName: "edit_design", input: { set: {} } },
  { type: "tool-output-error", toolCallId: "c-2", errorText: "no" },
  { type: "text-start", id: "1" },
  { type: "text-delta", id: "1", delta: "again" },
  { type: "text-end", id: "1" },
  { type: "finish-step" },
];

const gather = (list: AnswerChunk[]) => {
  const answer = new AnswerParts();
  for (const chunk of list) answer.add(chunk);
  return answer;
};

async function readWithSdk(list: AnswerChunk[]): Promise<ThreadMessage["parts"]> {
  const stream = new ReadableStream<AnswerChunk>({
    start(controller) {
      for (const chunk of list) controller.enqueue(chunk);
      controller.close();
    },
  });
  let last: ThreadMessage | undefined;
  for await (const message of readUIMessageStream<ThreadMessage>({ stream })) last = message;
  return last?.parts ?? [];
}

const known = (parts: ThreadMessage["parts"]) => JSON.parse(JSON.stringify(parts));

describe("the parts of an answer", () => {
  test("are what the AI SDK's own reader makes of the same chunks", async () => {
    const expected = await readWithSdk(chunks);

    const parts = gather(chunks).snapshot();

    expect(known(parts)).toEqual(known(expected));
  });

  test("hold, at any point, the text that was shown", () => {
    const answer = gather(chunks.slice(0, 8));

    const parts = answer.snapshot();

    expect(parts.at(-1)).toMatchObject({ type: "text", text: "Hello ", state: "streaming" });
  });

  test.each(chunks.map((_, index) => index + 1))(
    "leave nothing open when the answer ends after %i chunks",
    (count) => {
      const answer = gather(chunks.slice(0, count));

      for (const chunk of answer.closingChunks("It broke off.")) answer.add(chunk);

      const open = answer
        .snapshot()
        .filter((part) => "state" in part && !/^(done|output-)/.test(part.state ?? ""));
      expect(open).toEqual([]);
    },
  );

  test("close for a listener in the same way as for the record", async () => {
    const cut = chunks.slice(0, 13);
    const answer = gather(cut);
    const closing = answer.closingChunks("It broke off.");
    for (const chunk of closing) answer.add(chunk);

    const seen = await readWithSdk([...cut, ...closing]);

    expect(known(answer.snapshot())).toEqual(known(seen));
  });
});
