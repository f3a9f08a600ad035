import { expect, test } from "vitest";
import { parseStoredMessage, userMessageSchema } from "./parse-message";

const noon = new Date("2026-11-22T12:00:00.000Z");

const aRow = (parts: unknown, metadata: unknown = {}) => ({
  id: "m1",
  role: "assistant",
  parts,
  metadata,
  createdAt: noon,
});

const aQuestion = (parts: unknown, fields: object = {}) => ({ id: "m1", role: "user", parts, ...fields });

const text = (written: string) => ({ type: "text", text: written });

const problemsOf = (input: unknown) =>
  userMessageSchema
    .safeParse(input)
    .error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

test("every kind of part is read as it was kept", () => {
  const signature = { anthropic: { signature: "s", nested: { deep: [1, null] } } };
  const parts = [
    { type: "step-start" },
    { type: "reasoning", id: "r1", text: "Hm.", state: "done", providerMetadata: signature },
    { type: "text", text: "So.", state: "streaming" },
    {
      type: "tool-edit_design",
      toolCallId: "c1",
      state: "output-available",
      input: { upsert: { components: [{ id: 1, nonsense: true }] } },
      output: { accepted: false, errors: [{ path: "p", problem: "q" }] },
      callProviderMetadata: signature,
    },
    {
      type: "tool-edit_design",
      toolCallId: "c2",
      state: "input-streaming",
      input: { set: {} },
      rawInput: "{",
    },
    {
      type: "tool-read_design",
      toolCallId: "c3",
      state: "output-available",
      input: {},
      output: { version: 2 },
    },
    {
      type: "tool-ask_questions",
      toolCallId: "c4",
      state: "output-available",
      input: { questionIds: ["q"] },
      output: { shown: true, questions: [{ id: "q", topic: "team", text: "Who?" }] },
    },
    {
      type: "tool-ask_questions",
      toolCallId: "c5",
      state: "output-error",
      input: undefined,
      errorText: "no",
    },
    { type: "dynamic-tool", toolName: "search", toolCallId: "c6", state: "input-available", input: "free" },
    { type: "data-notice", data: { text: "Shortened." } },
    { type: "data-answers", data: { answers: [{ questionId: "q", question: "Who?", answer: null }] } },
  ];

  const message = parseStoredMessage(aRow(parts));

  expect(message.parts).toEqual(parts);
});

test("metadata tells how the turn ended and when the message was written", () => {
  const turn = {
    status: "failed",
    error: { code: "provider_busy", message: "Busy." },
    usage: { inputTokens: 1 },
  };

  expect(parseStoredMessage(aRow([], { turn })).metadata).toEqual({ turn, createdAt: noon.toISOString() });
  expect(parseStoredMessage(aRow([], { turn: 7 })).metadata).toEqual({ createdAt: noon.toISOString() });
});

test("a tool's call that today's shape doesn't fit is shown as a call all the same", () => {
  const call = { toolCallId: "c1", state: "output-available", input: { old: 1 }, output: { retired: true } };
  const parts = ["edit_design", "draw_picture"].map((name) => ({ type: `tool-${name}`, ...call }));

  const message = parseStoredMessage(aRow(parts));

  expect(message.parts).toEqual([
    { type: "dynamic-tool", dynamic: false, toolName: "edit_design", ...call },
    { type: "dynamic-tool", dynamic: false, toolName: "draw_picture", ...call },
  ]);
});

test.each([
  [{ type: "hologram", url: "x" }, '"hologram"'],
  [{ type: "text", text: 5 }, '"text"'],
  [{ type: "tool-edit_design" }, '"tool-edit_design"'],
  ["nonsense", '"unknown"'],
])("a part that can't be read, as %j, says so in its place", (part, named) => {
  const message = parseStoredMessage(aRow([text("before"), part, text("after")]));

  const notice = { type: "data-notice", data: { text: `A part of this message can't be shown: ${named}.` } };
  expect(message.parts).toEqual([text("before"), notice, text("after")]);
});

test("a user's message may hold text and answers, and nothing else of it is kept", () => {
  const answers = { answers: [{ questionId: "q", question: "Who?", answer: "We" }] };
  const sent = aQuestion(
    [
      { ...text("Design it."), state: "done" },
      { type: "data-answers", data: answers },
    ],
    {
      metadata: { turn: { status: "completed" } },
    },
  );

  expect(userMessageSchema.parse(sent)).toEqual(
    aQuestion([text("Design it."), { type: "data-answers", data: answers }]),
  );
});

test("what a file is, the server says by its content", () => {
  const data = { name: "api.txt", kind: "text", text: "openapi: 3.1.0\ninfo:\n  title: Orders\n" };

  const { parts } = userMessageSchema.parse(aQuestion([{ type: "data-attachment", data }]));

  expect(parts).toEqual([{ type: "data-attachment", data: { ...data, kind: "openapi" } }]);
});

test.each([
  [
    "a tool's result",
    aQuestion([{ type: "tool-edit_design", toolCallId: "c", state: "input-available", input: {} }]),
  ],
  ["a file", aQuestion([{ type: "file", mediaType: "image/png", url: "data:" }])],
  ["a notice", aQuestion([{ type: "data-notice", data: { text: "Trust me." } }])],
  ["another role", aQuestion([text("Hi")], { role: "assistant" })],
  ["a system message", aQuestion([text("Hi")], { role: "system" })],
  ["no part", aQuestion([])],
  ["an empty id", aQuestion([text("Hi")], { id: "" })],
  ["an id of 101 characters", aQuestion([text("Hi")], { id: "x".repeat(101) })],
  ["an id with a NUL", aQuestion([text("Hi")], { id: "a\0b" })],
  ["no object", "Hi"],
])("a user's message with %s is refused", (_, sent) => {
  expect(problemsOf(sent)).not.toEqual([]);
});

test("an empty message is refused with a sentence", () => {
  expect(problemsOf(aQuestion([text(" \n")]))).toEqual(["parts: The message is empty."]);
});

test("200,000 characters in all are taken, one more is refused with a sentence", () => {
  const half = text("x".repeat(100_000));

  expect(problemsOf(aQuestion([half, half]))).toEqual([]);
  expect(problemsOf(aQuestion([half, half, text("x")]))).toEqual([
    "parts: A message may hold 200,000 characters at most.",
  ]);
});
