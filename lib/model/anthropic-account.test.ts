import { afterAll, beforeAll, expect, test } from "vitest";
import { type AnthropicStandIn, startAnthropic } from "@/e2e/fakes/anthropic";
import { instructions, said, tools } from "./ask-model.fixture";
import { checkKey } from "./check-key";
import { countTokens } from "./count-tokens";
import { listModels } from "./list-models";

let anthropic: AnthropicStandIn;

beforeAll(async () => {
  anthropic = await startAnthropic();
});

afterAll(() => anthropic.close());

const settings = (anthropicApiKey: string) => ({ anthropicApiKey, anthropicBaseUrl: anthropic.url });

const countRequests = (path: string) => anthropic.requests.filter((request) => request.path === path).length;

test("the models that the key may use are listed with their context window", async () => {
  const models = await listModels(settings("lister"));

  expect(models[0]).toEqual({ id: "claude-sonnet-5-5", name: "Claude Sonnet 5.5", contextWindow: 1_000_000 });
});

test("the list is asked for once in five minutes", async () => {
  const now = Date.parse("2026-11-22T12:00:00Z");
  const before = countRequests("/v1/models");

  await listModels(settings("rememberer"), now);
  await listModels(settings("rememberer"), now + 4 * 60_000);
  const within = countRequests("/v1/models") - before;
  await listModels(settings("rememberer"), now + 6 * 60_000);

  expect(within).toBe(1);
  expect(countRequests("/v1/models") - before).toBe(2);
});

test("a list that failed is asked for again", async () => {
  const gone = await startAnthropic();
  const goneSettings = { anthropicApiKey: "key", anthropicBaseUrl: gone.url };
  await gone.close();
  await expect(listModels(goneSettings)).rejects.toThrow();
  const back = await startAnthropic({ port: Number(new URL(gone.url).port) });

  const models = await listModels(goneSettings);

  expect(models.length).toBeGreaterThan(0);
  await back.close();
});

test("a key that the provider accepts is valid", async () => {
  expect(await checkKey(settings("fine"))).toMatchObject({ status: "valid" });
});

test("a key that the provider refuses is invalid, with a sentence", async () => {
  const check = await checkKey(settings("invalid-key"));

  expect(check).toMatchObject({
    status: "invalid",
    message: expect.stringContaining("does not accept the API key"),
  });
});

test("a provider that can't be reached leaves the key unjudged", async () => {
  const gone = await startAnthropic();
  await gone.close();

  const check = await checkKey({ anthropicApiKey: "fine", anthropicBaseUrl: gone.url });

  expect(check).toMatchObject({
    status: "unreachable",
    message: expect.stringContaining("could not be reached"),
  });
});

test("tokens are counted for the very request that the prompt becomes", async () => {
  const messages = [said("user", "How long is this?"), said("assistant", "Quite."), said("user", "And now?")];

  const tokens = await countTokens(settings("counter"), "claude-sonnet-5-5", {
    instructions,
    messages,
    tools,
  });

  const { body } = await anthropic.requested(({ path }) => path === "/v1/messages/count_tokens");
  expect(tokens).toBeGreaterThan(20);
  expect(body).toMatchObject({
    model: "claude-sonnet-5-5",
    system: [{ text: instructions }],
    tools: [{ name: "edit_design" }],
    thinking: { type: "adaptive" },
    messages: [{ content: [{ text: "How long is this?" }] }, {}, { content: [{ text: "And now?" }] }],
  });
  expect(body).not.toHaveProperty("max_tokens");
  expect(countRequests("/v1/messages")).toBe(0);
});
