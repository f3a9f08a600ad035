import { expect, test } from "vitest";
import { settleCalls } from "./settle-calls";

const accepted = { callId: "c-1", version: 3, summary: "Adds a queue" };
const output = {
  type: "tool-output-available",
  toolCallId: "c-1",
  output: { accepted: true, version: 3, summary: "Adds a queue" },
};

test("an accepted edit whose result was lost gets it back", () => {
  const chunks = settleCalls(
    [{ type: "tool-edit_design", toolCallId: "c-1", state: "input-available", input: {} }],
    [accepted],
  );

  expect(chunks).toEqual([output]);
});

test("an accepted edit that was lost altogether is told of", () => {
  const chunks = settleCalls([{ type: "text", text: "I add a queue." }], [accepted]);

  expect(chunks).toEqual([
    { type: "tool-input-available", toolCallId: "c-1", toolName: "edit_design", input: {} },
    output,
  ]);
});

test("an edit that has its result is left alone, and so is one that was never accepted", () => {
  const done = { accepted: true, version: 3, summary: "Adds a queue" } as const;
  const chunks = settleCalls(
    [
      { type: "tool-edit_design", toolCallId: "c-1", state: "output-available", input: {}, output: done },
      { type: "tool-edit_design", toolCallId: "c-2", state: "input-available", input: {} },
    ],
    [accepted],
  );

  expect(chunks).toEqual([]);
});
