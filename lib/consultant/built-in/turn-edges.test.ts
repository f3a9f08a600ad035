import type { LanguageModelV4CallOptions, LanguageModelV4Prompt } from "@ai-sdk/provider";
import { generateText } from "ai";
import { expect, test } from "vitest";
import { emptyDesign } from "@/lib/design/schema";
import { builtInModel } from "./built-in-model";
import { aConsultation, briefs } from "./consultation.fixture";

const tools: NonNullable<LanguageModelV4CallOptions["tools"]> = [
  "read_design",
  "edit_design",
  "ask_questions",
].map((name) => ({ type: "function", name, inputSchema: { type: "object" } }));

const question: LanguageModelV4Prompt = [{ role: "user", content: [{ type: "text", text: briefs.system }] }];

const result = (toolName: string, value: object): LanguageModelV4Prompt => [
  { role: "assistant", content: [{ type: "tool-call", toolCallId: toolName, toolName, input: {} }] },
  {
    role: "tool",
    content: [
      {
        type: "tool-result",
        toolCallId: toolName,
        toolName,
        output: { type: "json", value: JSON.parse(JSON.stringify(value)) },
      },
    ],
  },
];

const afterReading = [...question, ...result("read_design", { version: 0, design: emptyDesign() })];

test("reads the design first, and then edits", async () => {
  const first = await builtInModel().doGenerate({ prompt: question, tools });
  const second = await builtInModel().doGenerate({ prompt: afterReading, tools });

  expect(first.content).toContainEqual(
    expect.objectContaining({ type: "tool-call", toolName: "read_design" }),
  );
  expect(second.content).toContainEqual(
    expect.objectContaining({ type: "tool-call", toolName: "edit_design" }),
  );
  expect(second.finishReason.unified).toBe("tool-calls");
});

test("a refused edit ends the turn with what was refused, instead of a claim", async () => {
  const errors = [{ path: "components.orders.kind", problem: "must be a kind" }];
  const prompt = [...afterReading, ...result("edit_design", { accepted: false, errors })];

  const { content, finishReason } = await builtInModel().doGenerate({ prompt, tools });

  expect(content).toEqual([
    { type: "text", text: expect.stringMatching(/refused.*components\.orders\.kind.*isn't recorded/) },
  ]);
  expect(finishReason.unified).toBe("stop");
});

test("without its tools it only says what it is", async () => {
  const { text } = await generateText({ model: builtInModel(), prompt: briefs.system });

  expect(text).toMatch(/not a language model/);
});

test("ends its stream when it is stopped", async () => {
  const stop = new AbortController();
  const { stream } = await builtInModel().doStream({ prompt: afterReading, tools, abortSignal: stop.signal });
  const reader = stream.getReader();
  await reader.read();

  stop.abort(new Error("stopped by the user"));

  await expect(reader.read()).rejects.toThrow("stopped by the user");
});

test("counts no tokens, since it uses none", async () => {
  const { usage } = await builtInModel().doGenerate({ prompt: question, tools });

  expect(usage.inputTokens.total).toBeUndefined();
  expect(usage.outputTokens.total).toBeUndefined();
});

test("what a stopped turn left out is made good when the user goes on", async () => {
  const whole = aConsultation();
  await whole.say(briefs.system);
  const consultation = aConsultation();
  await consultation.say(briefs.system);
  consultation.edit({
    remove: {
      narrative: consultation.design.narrative.map(({ id }) => id),
      questions: consultation.design.questions.map(({ id }) => id),
    },
  });

  const turn = await consultation.say("Go on, please.");

  expect(turn.edits.filter(({ accepted }) => !accepted)).toEqual([]);
  expect(consultation.design.narrative).toEqual(whole.design.narrative);
  expect(turn.asked.length).toBeGreaterThanOrEqual(4);
});
