import { describe, expect, test } from "vitest";
import type { ThreadMessage } from "@/lib/thread/message";
import { answerGrowth } from "./answer-growth";
import { type AnswerChunk, AnswerParts } from "./answer-parts";

type Parts = ThreadMessage["parts"];

const signature = { anthropic: { signature: "s" } };
const patch = { set: { title: "Shop" } };

const stages: Parts[] = [
  [{ type: "step-start" }],
  [{ type: "step-start" }, { type: "reasoning", id: "0", text: "Let me", state: "streaming" }],
  [
    { type: "step-start" },
    { type: "reasoning", id: "kept-1", text: "Let me think.", state: "done", providerMetadata: signature },
    { type: "text", text: "Hello", state: "streaming" },
  ],
  [
    { type: "step-start" },
    { type: "reasoning", id: "kept-1", text: "Let me think.", state: "done", providerMetadata: signature },
    { type: "text", text: "Hello there", state: "done" },
    { type: "tool-edit_design", toolCallId: "c-1", state: "input-available", input: patch },
  ],
  [
    { type: "step-start" },
    { type: "reasoning", id: "kept-1", text: "Let me think.", state: "done", providerMetadata: signature },
    { type: "text", text: "Hello there", state: "done" },
    {
      type: "tool-edit_design",
      toolCallId: "c-1",
      state: "output-available",
      input: patch,
      output: { accepted: true, version: 1, summary: "A title" },
    },
    { type: "step-start" },
    { type: "data-notice", data: { text: "Left out." } },
    { type: "tool-read_design", toolCallId: "c-2", state: "output-error", input: {}, errorText: "no" },
  ],
];

const last = stages.at(-1) ?? [];

const gather = (chunks: AnswerChunk[]) => {
  const answer = new AnswerParts();
  for (const chunk of chunks) answer.add(chunk);
  return answer.snapshot();
};

describe("the growth of an answer", () => {
  test("from nothing tells the whole answer", () => {
    const chunks = answerGrowth([], last);

    expect(gather(chunks)).toEqual(last);
  });

  test("step by step tells the same, with nothing twice", () => {
    const steps = stages.map((stage, index) => answerGrowth(stages[index - 1] ?? [], stage));

    expect(gather(steps.flat())).toEqual(last);
  });

  test("is nothing where nothing has changed", () => {
    const chunks = stages.flatMap((stage) => answerGrowth(stage, stage));

    expect(chunks).toEqual([]);
  });
});
