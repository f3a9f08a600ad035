import { expect, test } from "vitest";
import { malformedEvent } from "@/e2e/fakes/anthropic-events";
import { joinClaudeEvents } from "./join-claude-events";

const event = (type: string, body: object) =>
  `event: ${type}\ndata: ${JSON.stringify({ type, ...body })}\n\n`;
const grows = (delta: object, index = 0) => event("content_block_delta", { index, delta });
const says = (text: string, index = 0) => grows({ type: "text_delta", text }, index);
const calls = (partial_json: string) => grows({ type: "input_json_delta", partial_json });
const thinks = (thinking: string) => grows({ type: "thinking_delta", thinking });

test("what a block grows by in a row becomes one event, of whichever kind", () => {
  expect(joinClaudeEvents(says("So ") + says("far ") + says("so"))).toBe(says("So far so"));
  expect(joinClaudeEvents(calls('{"a') + calls('":1}'))).toBe(calls('{"a":1}'));
  expect(joinClaudeEvents(thinks("Hm") + thinks("m."))).toBe(thinks("Hmm."));
});

test("words keep what is escaped in them, and padding of an event is no part of it", () => {
  const padded = (text: string) => says(text).replace("}}", "}      }");

  expect(joinClaudeEvents(says('a "b" \\') + says("\n\u2028c"))).toBe(says('a "b" \\\n\u2028c'));
  expect(joinClaudeEvents(padded("a") + padded("b"))).toBe(says("ab"));
});

test.each([
  ["another block", says("a") + says("b", 1)],
  ["another kind", thinks("a") + says("b")],
  ["a signature", thinks("a") + grows({ type: "signature_delta", signature: "s" }) + thinks("b")],
  ["a ping between", says("a") + event("ping", {}) + says("b")],
  ["a delta with more to say", says("a") + grows({ type: "text_delta", text: "b", citations: [] })],
  ["a broken event", says("a") + malformedEvent + says("b")],
  ["another wire's line ends", (says("a") + says("b")).replaceAll("\n", "\r\n")],
  ["a comment", `: keep-alive\n\n${says("a")}`],
])("%s stands for itself", (_, text) => {
  expect(joinClaudeEvents(text)).toBe(text);
});
