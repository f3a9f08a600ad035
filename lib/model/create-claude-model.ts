import { createAnthropic } from "@ai-sdk/anthropic";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import { wrapLanguageModel } from "ai";
import { joinClaudeEvents } from "./join-claude-events";
import { keepWhatCame } from "./keep-what-came";
import { prepareClaudeCall } from "./prepare-claude-call";
import { watchFetch } from "./watch-fetch";

const silenceLimitMs = 60_000;

interface ClaudeModel {
  apiKey: string;
  /** Without `/v1`. */
  baseUrl?: string | undefined;
  modelId: string;
  fetch?: typeof fetch;
}

/** Claude, with thinking, prompt caching and words in frames already set up: callers give prompt and tools only. */
export function createClaudeModel({
  apiKey,
  baseUrl,
  modelId,
  fetch = watchFetch(silenceLimitMs, joinClaudeEvents),
}: ClaudeModel): LanguageModelV4 {
  const baseURL = `${(baseUrl ?? "https://api.anthropic.com").replace(/\/+$/, "")}/v1`;
  const model = createAnthropic({ apiKey, baseURL, fetch })(modelId);
  return wrapLanguageModel({ model, middleware: [prepareClaudeCall(), keepWhatCame()] });
}
