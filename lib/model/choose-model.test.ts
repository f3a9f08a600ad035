import { expect, test } from "vitest";
import { chooseModel } from "./choose-model";

const claude = { anthropicApiKey: "key" };
const compatible = { openaiCompatibleBaseUrl: "http://127.0.0.1:11434/v1", openaiCompatibleModel: "qwen" };

test("Claude answers when there is a key, with the newest Sonnet", () => {
  const choice = chooseModel({ ...claude, ...compatible });

  expect(choice).toMatchObject({ consultant: "anthropic", modelId: "claude-sonnet-5-5" });
});

test("the model of the settings is taken, and before it the one that was asked for", () => {
  const settings = { ...claude, lintelModel: "claude-opus-5-5" };

  expect(chooseModel(settings)).toMatchObject({ modelId: "claude-opus-5-5" });
  expect(chooseModel(settings, { model: "claude-haiku-5-5" })).toMatchObject({ modelId: "claude-haiku-5-5" });
});

test("an OpenAI-compatible endpoint answers when there is no key for Claude", () => {
  expect(chooseModel(compatible)).toMatchObject({ consultant: "openai-compatible", modelId: "qwen" });
});

test("the built-in consultant answers when nothing is set up, or when it is wanted", () => {
  const builtIn = { consultant: "built-in", modelId: "built-in" };

  expect(chooseModel({})).toEqual(builtIn);
  expect(chooseModel({ ...claude, lintelConsultant: "built-in" })).toEqual(builtIn);
});

test.each([
  [{ lintelConsultant: "anthropic" as const }, "provider_key", "ANTHROPIC_API_KEY"],
  [{ lintelConsultant: "openai-compatible" as const }, "unavailable", "OPENAI_COMPATIBLE_BASE_URL"],
  [{ ...compatible, openaiCompatibleModel: undefined }, "unavailable", "OPENAI_COMPATIBLE_MODEL"],
])("settings %o that lack something are refused, naming it", (settings, code, variable) => {
  const choose = () => chooseModel(settings);

  expect(choose).toThrow(expect.objectContaining({ code, message: expect.stringContaining(variable) }));
});
