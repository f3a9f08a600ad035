import { expect, test } from "vitest";
import { chunksOf } from "@/e2e/chat-api";
import { joinCompletionEvents } from "./join-completion-events";

const chunk = (choices: object[], more: object = {}) =>
  `data: ${JSON.stringify({ id: "c", object: "chat.completion.chunk", choices, ...more })}\n\n`;
const grows = (delta: object, finish_reason: string | null = null) =>
  chunk([{ index: 0, delta, finish_reason }]);
const says = (content: string) => grows({ content });
const thinks = (reasoning_content: string) => grows({ reasoning_content });

test("the next words of an answer become one chunk", () => {
  const joined = joinCompletionEvents(says("So ") + says("far ") + says("so"));
  const thought = joinCompletionEvents(thinks("Hm") + thinks("m."));
  const named = joinCompletionEvents(grows({ role: "assistant", content: "a" }) + says("b"));

  expect(chunksOf(named)).toEqual(chunksOf(grows({ role: "assistant", content: "ab" })));
  expect(chunksOf(joined)).toEqual(chunksOf(says("So far so")));
  expect(chunksOf(thought)).toEqual(chunksOf(thinks("Hmm.")));
});

test.each([
  ["thinking before text", thinks("a") + says("b")],
  ["the reason to stop", says("a") + grows({ content: "b" }, "stop")],
  ["usage", says("a") + chunk([], { usage: { total_tokens: 5 } })],
  ["a call", says("a") + grows({ tool_calls: [{ index: 0, function: { arguments: "{" } }] })],
  ["another voice", says("a") + grows({ role: "tool", content: "b" })],
  ["the end", `${says("a")}data: [DONE]\n\n`],
])("%s stands for itself", (_, text) => {
  expect(joinCompletionEvents(text)).toBe(text);
});
