import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import { wrapLanguageModel } from "ai";
import { joinCompletionEvents } from "./join-completion-events";
import { keepWhatCame } from "./keep-what-came";
import { watchFetch } from "./watch-fetch";

/** A local server says nothing while it loads a model or reads a long prompt, which takes minutes without a GPU. */
const silenceLimitMs = 300_000;

interface CompatibleModel {
  apiKey?: string | undefined;
  baseUrl: string;
  modelId: string;
}

/** A model behind an OpenAI-compatible chat completions endpoint: Ollama, vLLM, LM Studio. */
export function createCompatibleModel({ apiKey, baseUrl, modelId }: CompatibleModel): LanguageModelV4 {
  const provider = createOpenAICompatible({
    name: "openai-compatible",
    baseURL: baseUrl.replace(/\/+$/, ""),
    fetch: watchFetch(silenceLimitMs, joinCompletionEvents),
    includeUsage: true,
    ...(apiKey ? { apiKey } : {}),
  });
  return wrapLanguageModel({ model: provider(modelId), middleware: keepWhatCame() });
}
