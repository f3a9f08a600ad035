import { expect, test } from "vitest";
import { chunksOf } from "@/e2e/chat-api";
import { joinCompletionEvents } from "./join-completion-events";

const chunk = (choices: object[], more: object = {}) =>
  `data: ${JSON.stringify({ id: "c", object: "chat.completion.chunk", choices, ...more })}\n\n`;
const grows = (delta: object, finish_reason: string | null = null, more: object = {}) =>
  chunk([{ index: 0, delta, finish_reason }], more);
const says = (content: string) => grows({ content });
const call = { tool_calls: [{ index: 0, function: { arguments: "{" } }] };
const thinks = (reasoning_content: string) => grows({ reasoning_content });

test("the next words of an answer become one chunk", () => {
  const joined = joinCompletionEvents(says("So ") + says("far ") + says("so"));
  const thought = joinCompletionEvents(thinks("Hm") + thinks("m."));
  const named = joinCompletionEvents(grows({ role: "assistant", content: "a" }) + says("b"));

  expect(chunksOf(named)).toEqual(chunksOf(grows({ role: "assistant", content: "ab" })));
  expect(chunksOf(joined)).toEqual(chunksOf(says("So far so")));
  expect(chunksOf(thought)).toEqual(chunksOf(thinks("Hmm.")));
});

test("what is null or empty beside words is no part of them", () => {
  const nothing = { refusal: null, function_call: null };
  const spoken = ["a", "b"].map((content) => grows({ content, reasoning_content: null, tool_calls: [] }));
  const thought = [null, ""].map((content) => grows({ content, reasoning_content: "c", ...nothing }));

  expect(chunksOf(joinCompletionEvents(spoken.join("")))).toEqual(chunksOf(says("ab")));
  expect(chunksOf(joinCompletionEvents(thought.join("")))).toEqual(chunksOf(thinks("cc")));
});

test("thinking is joined under either name, of which the AI SDK reads the one it knows first", () => {
  const details = [{ type: "reasoning.text", text: "a" }];
  const routed = grows({ content: "", reasoning: "a", reasoning_details: details });
  const silenced = grows({ reasoning_content: "", reasoning: "b" });

  expect(chunksOf(joinCompletionEvents(routed + routed + silenced + thinks("c")))).toEqual(
    chunksOf(thinks("aac")),
  );
});

test.each([
  ["thinking before text", thinks("a") + says("b")],
  ["the reason to stop", says("a") + grows({ content: "b" }, "stop")],
  ["usage", says("a") + chunk([], { usage: { total_tokens: 5 } })],
  ["usage beside words", says("a") + grows({ content: "b" }, null, { usage: { total_tokens: 5 } })],
  ["an error beside words", says("a") + grows({ content: "b" }, null, { error: { message: "overloaded" } })],
  ["even an error that is null", says("a") + grows({ content: "b" }, null, { error: null })],
  ["a call", says("a") + grows(call)],
  ["a call beside words", says("a") + grows({ content: "b", ...call })],
  ["a refusal", says("a") + grows({ content: "", refusal: "No." })],
  ["what nobody has heard of", says("a") + grows({ content: "b", audio: { data: "c" } })],
  ["thinking beside text", says("a") + grows({ content: "b", reasoning_content: "c" })],
  ["another answer", says("a") + chunk([{ index: 1, delta: { content: "b" }, finish_reason: null }])],
  [
    "a second answer beside it",
    says("a") + chunk([0, 1].map((index) => ({ index, delta: { content: "b" } }))),
  ],
  ["another voice", says("a") + grows({ role: "tool", content: "b" })],
  ["another wire's line ends", says("a") + says("b").replaceAll("\n", "\r\n")],
  ["the end", `${says("a")}data: [DONE]\n\n`],
])("%s stands for itself", (_, text) => {
  expect(joinCompletionEvents(text)).toBe(text);
});
