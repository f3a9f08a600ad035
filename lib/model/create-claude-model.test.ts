import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AnthropicStandIn, startAnthropic } from "@/e2e/fakes/anthropic";
import { askModel, instructions, said, tools } from "./ask-model.fixture";
import { createClaudeModel } from "./create-claude-model";

let anthropic: AnthropicStandIn;

beforeAll(async () => {
  anthropic = await startAnthropic();
});

afterAll(() => anthropic.close());

const claude = () =>
  createClaudeModel({ apiKey: "test-key", baseUrl: anthropic.url, modelId: "claude-sonnet-5-5" });

const cached = { cache_control: { type: "ephemeral" } };

const requestWith = (text: string) =>
  anthropic.requested(({ path, body }) => path === "/v1/messages" && JSON.stringify(body).includes(text));

describe("what reaches Anthropic", () => {
  test("carries the instructions first and cached, the tools, and the key", async () => {
    await askModel(claude(), "instructions and tools", { tools });

    const { body, headers } = await requestWith("instructions and tools");
    expect(headers["x-api-key"]).toBe("test-key");
    expect(body).toMatchObject({
      stream: true,
      system: [{ type: "text", text: instructions, ...cached }],
      tools: [{ name: "edit_design", description: "Changes the design.", input_schema: { type: "object" } }],
    });
  });

  test("asks for thinking that can be shown, and for room to think and answer", async () => {
    await askModel(claude(), "thinking and room");

    const { body } = await requestWith("thinking and room");
    expect(body).toMatchObject({
      max_tokens: 32_000,
      thinking: { type: "adaptive", display: "summarized" },
      output_config: { effort: "medium" },
    });
  });

  test("marks the conversation's last two messages from our side for the cache", async () => {
    const messages = [
      said("user", "first"),
      said("assistant", "one"),
      said("user", "second"),
      said("assistant", "two"),
    ];

    await askModel(claude(), "third of the conversation", { messages });

    const { body } = await requestWith("third of the conversation");
    expect(body).toMatchObject({
      messages: [
        { role: "user", content: [{ text: "first" }] },
        { role: "assistant" },
        { role: "user", content: [{ text: "second", ...cached }] },
        { role: "assistant" },
        { role: "user", content: [{ text: "third of the conversation", ...cached }] },
      ],
    });
    expect(JSON.stringify(body).match(/"cache_control"/g)).toHaveLength(3);
  });

  test("is read from the cache when the same instructions and tools come again", async () => {
    await askModel(claude(), "fills the cache", { tools });

    const { parts } = await askModel(claude(), "reads the cache", { tools });

    const finish = parts.find((part) => part.type === "finish");
    expect(finish?.totalUsage.inputTokenDetails.cacheReadTokens).toBeGreaterThan(0);
  });
});

describe("what comes back", () => {
  test("is thinking, text and a tool call with its input streamed", async () => {
    const { text, reasoning, parts } = await askModel(claude(), "a shop", { tools });

    const call = parts.find((part) => part.type === "tool-call");
    expect(reasoning).toContain("The user asks for a design");
    expect(text).toContain("**first design**");
    expect(parts.map(({ type }) => type)).toContain("tool-input-delta");
    expect(call).toMatchObject({ toolName: "edit_design", input: { set: { title: "E-commerce platform" } } });
  });

  test("holds no part of the transport", async () => {
    const { parts } = await askModel(claude(), "no transport parts");

    expect(parts.map(({ type }) => type)).not.toContain("custom");
  });

  test("can be sent back with its thinking in the next turn", async () => {
    const model = claude();
    const { parts } = await askModel(model, "think first");
    const signed = parts.findLast((part) => part.type === "reasoning-delta");
    const answer = {
      role: "assistant" as const,
      content: [
        { type: "reasoning" as const, text: "thought", providerOptions: signed?.providerMetadata ?? {} },
        { type: "text" as const, text: "answer" },
      ],
    };

    const { failure } = await askModel(model, "then this", {
      messages: [said("user", "think first"), answer],
    });

    expect(failure).toBeNull();
    expect(await requestWith("then this")).toMatchObject({
      body: { messages: [{}, { content: [{ type: "thinking", signature: "stand-in-signature" }, {}] }, {}] },
    });
  });
});

describe("a provider that fails", () => {
  test.each([
    ["401", "provider_key", "does not accept the API key"],
    ["403", "provider_key", "does not accept the API key"],
    ["credit", "provider_key", "no credit left"],
    ["404", "provider_failed", "does not know this model"],
    ["too-long", "provider_failed", "longer than this model can read"],
    ["413", "provider_failed", "longer than this model can read"],
    ["400", "provider_failed", "refused the request"],
    ["429", "rate_limited", "Try again in a moment"],
    ["429=30", "rate_limited", "Try again in 30 seconds"],
    ["429=600", "rate_limited", "Try again in 10 minutes"],
    ["500", "provider_failed", "internal error"],
    ["529", "provider_busy", "overloaded"],
    ["overloaded-first", "provider_busy", "overloaded"],
    ["overloaded", "provider_busy", "overloaded"],
    ["malformed", "provider_failed", "could not be read"],
    ["cut", "provider_failed", "connection to the model was lost"],
    ["cut-first", "provider_failed", "connection to the model was lost"],
    ["refusal", "provider_refused", "declined"],
    ["max-tokens", "provider_failed", "length limit"],
  ])("by %s gives %s and says what to do", async (fault, code, sentence) => {
    const { failure } = await askModel(claude(), `[fault:${fault}]`);

    expect(failure).toMatchObject({ code, message: expect.stringContaining(sentence) });
    expect(failure?.message).not.toMatch(/127\.0\.0\.1|test-key|https?:/);
  });

  test("once and then answers is asked again by itself", async () => {
    const { failure, text } = await askModel(claude(), "[fault:429=0*1] [tokens:3]", { maxRetries: 2 });

    expect(failure).toBeNull();
    expect(text.trim()).toBe("the order service");
  });

  test("in mid-answer keeps every word that came", async () => {
    const sent = 100;
    const half = Array.from({ length: 12 }, (_, index) => index);

    const answers = await Promise.all(
      half.map((index) => askModel(claude(), `[fault:cut] [tokens:${sent}] ${index}`)),
    );

    // Half of the events: message_start, content_block_start and ping come before the words.
    const words = Math.ceil((sent + 6) / 2) - 3;
    expect(answers.map(({ text }) => text.trim().split(/\s+/).length)).toEqual(half.map(() => words));
  });

  test("that is nowhere to be found says so", async () => {
    const gone = await startAnthropic();
    await gone.close();
    const model = createClaudeModel({ apiKey: "test-key", baseUrl: gone.url, modelId: "claude-sonnet-5-5" });

    const { failure } = await askModel(model, "hello");

    expect(failure).toMatchObject({
      code: "provider_failed",
      message: expect.stringContaining("could not be reached"),
    });
  });
});
