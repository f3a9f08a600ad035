import type { ModelMessage } from "ai";
import { expect, onTestFinished, test } from "vitest";
import { startAnthropic } from "@/e2e/fakes/anthropic";
import { instructions, said, tools } from "./ask-model.fixture";
import { chooseModel } from "./choose-model";
import { fitPrompt } from "./fit-prompt";

const page = "word ".repeat(400);

/** Turns of about 1,000 tokens each. */
const threadOf = (turns: number): ModelMessage[] => [
  ...Array.from({ length: turns }, (_, index) => [
    said("user", `question ${index} ${page}`),
    said("assistant", `answer ${index} ${page}`),
  ]).flat(),
  said("user", "newest question"),
];

async function setUp(contextWindow: number) {
  const anthropic = await startAnthropic({ contextWindow });
  onTestFinished(() => anthropic.close());
  const settings = { anthropicApiKey: "key", anthropicBaseUrl: anthropic.url };
  const counts = () => anthropic.requests.filter(({ path }) => path === "/v1/messages/count_tokens").length;
  return { settings, counts, choice: chooseModel(settings) };
}

const picture = { type: "file" as const, mediaType: "image/png", data: "A".repeat(1_000) };

test.each([
  { thread: "that fits even with a token for every byte", messages: threadOf(10), counted: 0 },
  { thread: "of more bytes than that", messages: threadOf(60), counted: 1 },
  {
    thread: "with a picture",
    messages: [...threadOf(10), { role: "user" as const, content: [picture] }],
    counted: 1,
  },
])("a thread $thread stays whole, and is counted $counted times", async ({ messages, counted }) => {
  const { settings, counts, choice } = await setUp(200_000);

  const fitted = await fitPrompt(settings, choice, { instructions, messages, tools });

  expect(fitted).toEqual({ messages, leftOut: 0 });
  expect(counts()).toBe(counted);
});

test("a thread that outgrows Claude's context window loses its oldest turns", async () => {
  const { settings, choice } = await setUp(8_000);
  const messages = threadOf(10);

  const fitted = await fitPrompt(settings, choice, { instructions, messages, tools });

  const rest = await fitPrompt(settings, choice, { instructions, messages: fitted.messages, tools });
  expect(fitted.leftOut).toBeGreaterThan(8);
  expect(fitted.messages[0]).toEqual(messages[0]);
  expect(fitted.messages.at(-1)).toEqual(said("user", "newest question"));
  expect(fitted.messages.length).toBeGreaterThan(5);
  expect(rest.leftOut).toBe(0);
});

test("the first turn of a thread waits for no count", async () => {
  const { settings, counts, choice } = await setUp(8_000);
  const messages = [said("user", "first question")];

  const fitted = await fitPrompt(settings, choice, { instructions, messages, tools });

  expect(fitted).toEqual({ messages, leftOut: 0 });
  expect(counts()).toBe(0);
});

test("where the provider can't count, an estimate decides", async () => {
  const { settings, counts, choice } = await setUp(200_000);
  const unreachable = { ...settings, anthropicBaseUrl: "http://127.0.0.1:1" };

  const fitted = await fitPrompt(unreachable, choice, { instructions, messages: threadOf(250), tools });

  expect(fitted.leftOut).toBeGreaterThan(0);
  expect(counts()).toBe(0);
});

test("for an OpenAI-compatible model the length is estimated", async () => {
  const settings = { openaiCompatibleBaseUrl: "http://127.0.0.1:1/v1", openaiCompatibleModel: "qwen" };

  const fitted = await fitPrompt(settings, chooseModel(settings), {
    instructions,
    messages: threadOf(40),
    tools,
  });

  expect(fitted.leftOut).toBeGreaterThan(0);
  expect(fitted.messages.length).toBeGreaterThan(20);
});

test("a picture is weighed by what a model sees of it, not by its bytes", async () => {
  const compatible = { openaiCompatibleBaseUrl: "http://127.0.0.1:9/v1", openaiCompatibleModel: "any" };
  const picture = { type: "file" as const, mediaType: "image/png", data: "A".repeat(1_000_000) };
  const messages: ModelMessage[] = [...threadOf(3), { role: "user", content: [picture] }];

  const fitted = await fitPrompt(compatible, chooseModel(compatible), { instructions, messages, tools });

  expect(fitted.leftOut).toBe(0);
});
