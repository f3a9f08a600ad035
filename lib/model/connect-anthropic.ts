import Anthropic from "@anthropic-ai/sdk";
import { AppError } from "@/lib/errors";
import type { ModelSettings } from "./settings";

/** For what stands before an answer: nobody waits longer than this for a count or a list. */
const timeoutMs = 10_000;

/** The Anthropic SDK, for what the AI SDK does not reach. */
export function connectAnthropic(settings: ModelSettings): Anthropic {
  const apiKey = settings.anthropicApiKey;
  if (!apiKey) throw new AppError("provider_key", "Claude needs an API key. Set ANTHROPIC_API_KEY.");
  const baseURL = settings.anthropicBaseUrl ?? "https://api.anthropic.com";
  return new Anthropic({ apiKey, baseURL, timeout: timeoutMs, maxRetries: 1, logLevel: "off" });
}
