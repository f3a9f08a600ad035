import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenAICompatibleStandIn, startOpenAICompatible } from "@/e2e/fakes/openai-compatible";
import { askModel, instructions, tools } from "./ask-model.fixture";
import { createCompatibleModel } from "./create-compatible-model";

let server: OpenAICompatibleStandIn;

beforeAll(async () => {
  server = await startOpenAICompatible();
});

afterAll(() => server.close());

const model = (apiKey?: string) =>
  createCompatibleModel({ apiKey, baseUrl: `${server.url}/v1`, modelId: "stand-in" });

const requestWith = (text: string) => server.requested(({ body }) => JSON.stringify(body).includes(text));

test("the endpoint gets instructions, tools and question, and no key where none is set", async () => {
  await askModel(model(), "what arrives?", { tools });

  const { body, headers } = await requestWith("what arrives?");
  expect(headers.authorization).toBeUndefined();
  expect(body).toMatchObject({
    model: "stand-in",
    messages: [
      { role: "system", content: instructions },
      { role: "user", content: "what arrives?" },
    ],
    tools: [{ type: "function", function: { name: "edit_design" } }],
  });
});

test("a key is sent as a bearer token", async () => {
  await askModel(model("secret"), "with a key");

  expect((await requestWith("with a key")).headers.authorization).toBe("Bearer secret");
});

test("thinking, text, tool calls and usage come back", async () => {
  const { text, reasoning, parts } = await askModel(model(), "a shop", { tools });

  const call = parts.find((part) => part.type === "tool-call");
  const finish = parts.find((part) => part.type === "finish");
  expect(reasoning).toContain("The user asks for a design");
  expect(text).toContain("**first design**");
  expect(call).toMatchObject({ toolName: "edit_design", input: { set: { title: "E-commerce platform" } } });
  expect(finish?.totalUsage.outputTokens).toBe(50);
});

test.each([
  ["401", "provider_key"],
  ["429", "rate_limited"],
  ["500", "provider_failed"],
  ["overloaded", "provider_busy"],
  ["malformed", "provider_failed"],
  ["cut", "provider_failed"],
  ["refusal", "provider_refused"],
  ["max-tokens", "provider_failed"],
])("a failure by %s gives %s", async (fault, code) => {
  const { failure } = await askModel(model(), `[fault:${fault}]`);

  expect(failure).toMatchObject({ code });
});
