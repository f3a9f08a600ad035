import { afterAll, beforeAll, expect, test } from "vitest";
import { type AnthropicStandIn, startAnthropic } from "@/e2e/fakes/anthropic";
import { askModel } from "./ask-model.fixture";
import { createClaudeModel } from "./create-claude-model";
import { watchFetch } from "./watch-fetch";

let anthropic: AnthropicStandIn;

beforeAll(async () => {
  anthropic = await startAnthropic();
});

afterAll(() => anthropic.close());

const impatient = () =>
  createClaudeModel({
    apiKey: "key",
    baseUrl: anthropic.url,
    modelId: "claude-sonnet-5-5",
    fetch: watchFetch(1_000),
  });

const requestWith = (text: string) => anthropic.requested(({ body }) => JSON.stringify(body).includes(text));

test("a stream that falls silent is ended, with what came and a sentence", async () => {
  const { text, failure } = await askModel(impatient(), "[fault:stall] [tokens:10]");

  const request = await anthropic.closed(await requestWith("[fault:stall]"));
  expect(text.trim()).toBe("the order service keeps its");
  expect(failure).toMatchObject({
    code: "provider_failed",
    message: expect.stringContaining("sent nothing"),
  });
  expect(request.outcome).toBe("cut");
});

test("a provider that never begins to answer is given up", async () => {
  const { failure } = await askModel(impatient(), "[fault:silence]");

  expect(failure).toMatchObject({
    code: "provider_failed",
    message: expect.stringContaining("sent nothing"),
  });
});

test("a slow stream goes on as long as something comes", async () => {
  const { text, failure } = await askModel(impatient(), "[tokens:60] [pace:40]");

  expect(failure).toBeNull();
  expect(text.trim().split(" ")).toHaveLength(60);
});

test("stopping before the answer has begun closes the provider's connection", async () => {
  const stop = new AbortController();
  const asking = askModel(impatient(), "[fault:silence] stopped early", { signal: stop.signal });
  const request = await requestWith("stopped early");

  stop.abort();

  expect(await anthropic.closed(request)).toMatchObject({ outcome: "cut" });
  expect((await asking).parts.at(-1)).toMatchObject({ type: "abort" });
});

test("stopping an answer closes the provider's connection", async () => {
  const stop = new AbortController();
  const asking = askModel(impatient(), "stop me [tokens:1000] [pace:100]", {
    signal: stop.signal,
    onPart: ({ type }) => {
      if (type === "text-delta") stop.abort();
    },
  });

  const request = await anthropic.closed(await requestWith("stop me"));

  expect(request.outcome).toBe("cut");
  expect((await asking).parts.at(-1)).toMatchObject({ type: "abort" });
});
