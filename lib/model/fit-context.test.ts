import type { ModelMessage } from "ai";
import { expect, test } from "vitest";
import { said } from "./ask-model.fixture";
import { fitContext } from "./fit-context";

const called: ModelMessage = {
  role: "assistant",
  content: [{ type: "tool-call", toolCallId: "1", toolName: "edit_design", input: {} }],
};
const resulted: ModelMessage = {
  role: "tool",
  content: [
    { type: "tool-result", toolCallId: "1", toolName: "edit_design", output: { type: "text", value: "ok" } },
  ],
};

/** Every message counts one, so a limit is a number of messages. */
const shorten = (messages: ModelMessage[], limit: number) =>
  fitContext({ messages, limit, countTokens: () => 1 });

const thread = [
  said("user", "first"),
  said("assistant", "one"),
  said("user", "second"),
  called,
  resulted,
  said("assistant", "two"),
  said("user", "third"),
  said("assistant", "three"),
  said("user", "fourth"),
];

test("a thread that fits stays as it is", () => {
  const fitted = shorten(thread, 9);

  expect(fitted).toEqual({ messages: thread, leftOut: 0 });
});

test("the oldest turns go first, whole, and a note says how many messages they were", () => {
  const { messages, leftOut } = shorten(thread, 7);

  expect(leftOut).toBe(5);
  expect(messages.map(({ role, content }) => [role, content])).toEqual([
    ["user", "first"],
    ["assistant", expect.stringContaining("5 earlier messages")],
    ["user", "third"],
    ["assistant", "three"],
    ["user", "fourth"],
  ]);
});

test("a tool call never stays without its result", () => {
  const limits = [3, 4, 5, 6, 7, 8];

  const kept = limits.map((limit) => shorten(thread, limit).messages);

  expect(kept.map((messages) => messages.includes(called))).toEqual(
    kept.map((messages) => messages.includes(resulted)),
  );
});

test("the two sides still take turns where something was left out", () => {
  const { messages } = shorten(thread, 4);

  const roles = messages.filter(({ role }) => role !== "tool").map(({ role }) => role);
  expect(roles.every((role, index) => role !== roles[index - 1])).toBe(true);
});

test("the first message and the newest turn stay, even where they are too long", () => {
  const { messages, leftOut } = shorten(thread, 1);

  expect(messages.map(({ content }) => content)).toEqual(["first", expect.any(String), "fourth"]);
  expect(leftOut).toBe(7);
});

test("a thread of one turn is never cut", () => {
  const oneTurn = [said("user", "first"), called, resulted];

  expect(shorten(oneTurn, 1)).toEqual({ messages: oneTurn, leftOut: 0 });
});
