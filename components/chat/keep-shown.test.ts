import { expect, test } from "vitest";
import type { ThreadMessage } from "@/lib/thread/message";
import { keepShown } from "./keep-shown";

const question: ThreadMessage = { id: "q", role: "user", parts: [{ type: "text", text: "Why?" }] };
const call: ThreadMessage["parts"][number] = {
  type: "tool-edit_design",
  toolCallId: "call",
  state: "input-streaming",
  input: {},
};

const anAnswer = (text: string, ...parts: ThreadMessage["parts"]): ThreadMessage => ({
  id: "a",
  role: "assistant",
  parts: [{ type: "step-start" }, { type: "text", text }, ...parts],
  metadata: { turn: { status: "running" } },
});

test("an answer that is told again stays as it was shown until that is as long", () => {
  const shown = anAnswer("Because of stock.", call);

  const drawn = ["Because", "Because of stock."].map((told) =>
    keepShown([question, anAnswer(told)], shown).at(-1),
  );
  const whole = keepShown([question, anAnswer("Because of stock.", call)], shown);

  expect(drawn).toEqual([shown, shown]);
  expect(whole).toEqual([question, shown]);
  expect(keepShown([question, anAnswer("Because of stock and more.")], shown).at(-1)).not.toBe(shown);
});

test("what isn't told again is as it arrives", () => {
  const messages = [question, anAnswer("Because")];

  expect(keepShown(messages, null)).toBe(messages);
  expect(keepShown(messages, { ...anAnswer("Another answer."), id: "b" })).toBe(messages);
});

test("an answer that ended with less than was shown is as it ended", () => {
  const ended: ThreadMessage = { ...anAnswer("Be"), metadata: { turn: { status: "interrupted" } } };

  expect(keepShown([question, ended], anAnswer("Because"))).toEqual([question, ended]);
});
