import { setImmediate as othersHaveRun } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { createAnthropic } from "@ai-sdk/anthropic";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { claudeBody, completionBody, type Sent } from "./arbitrary-events.fixture";
import type { Bytes } from "./arriving-body";
import { gatherEvents } from "./gather-events";
import { joinClaudeEvents } from "./join-claude-events";
import { joinCompletionEvents } from "./join-completion-events";

/** Each piece comes when what came before it has passed, as far as it passes at once. */
function inPieces({ bytes, sizes }: Sent): ReadableStream<Bytes> {
  let at = 0;
  let piece = 0;
  return new ReadableStream({
    async pull(controller) {
      await othersHaveRun();
      const size = sizes[piece % sizes.length] ?? 1;
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
      piece += 1;
      if (at >= bytes.length) controller.close();
    },
  });
}

/** What a model says, with what grows in a row in one. */
async function read(model: LanguageModelV4) {
  const { stream } = await model.doStream({ prompt: [] });
  const said: { part: object; words: string }[] = [];
  for await (const next of stream) {
    const [part, words] = "delta" in next ? [{ ...next, delta: "" }, next.delta] : [next, null];
    const last = said.at(-1);
    if (last && words !== null && isDeepStrictEqual(last.part, part)) last.words += words;
    else said.push({ part, words: words ?? "" });
  }
  return said;
}

const claude = (fetch: () => Promise<Response>) => createAnthropic({ apiKey: "key", fetch })("claude");
const compatible = (fetch: () => Promise<Response>) =>
  createOpenAICompatible({ name: "server", baseURL: "http://localhost", fetch })("model");

test.each([
  ["Claude", claude, claudeBody, joinClaudeEvents],
  ["a compatible server", compatible, completionBody, joinCompletionEvents],
])("whatever %s sends says the same in frames", async (_, modelOf, body, join) => {
  await fc.assert(
    fc.asyncProperty(body, async (sent) => {
      const answerOf = (body: BodyInit) =>
        read(modelOf(async () => new Response(body, { headers: { "content-type": "text/event-stream" } })));
      const listener = { heard: vi.fn(), ended: vi.fn() };

      const framed = await answerOf(gatherEvents(inPieces(sent), listener, join));

      expect(framed).toEqual(await answerOf(sent.bytes));
      expect(listener.ended).toHaveBeenCalledTimes(1);
    }),
    { numRuns: 40 },
  );
});
