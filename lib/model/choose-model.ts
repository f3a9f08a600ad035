import type { LanguageModelV4 } from "@ai-sdk/provider";
import { AppError } from "@/lib/errors";
import { createClaudeModel } from "./create-claude-model";
import { createCompatibleModel } from "./create-compatible-model";
import type { ModelSettings } from "./settings";

/** The newest Sonnet that the Anthropic SDK knows. */
const defaultClaudeModel = "claude-sonnet-5-5";

export type ModelChoice =
  | { consultant: "built-in"; modelId: "built-in" }
  | { consultant: "anthropic" | "openai-compatible"; modelId: string; model: LanguageModelV4 };

function findConsultant(settings: ModelSettings): ModelChoice["consultant"] {
  if (settings.lintelConsultant) return settings.lintelConsultant;
  if (settings.anthropicApiKey) return "anthropic";
  return settings.openaiCompatibleBaseUrl ? "openai-compatible" : "built-in";
}

function chooseClaude(settings: ModelSettings, wanted: string | undefined): ModelChoice {
  const apiKey = settings.anthropicApiKey;
  if (!apiKey) {
    const remedy = "Set ANTHROPIC_API_KEY, or LINTEL_CONSULTANT=built-in to go on without a language model.";
    throw new AppError("provider_key", `Claude needs an API key. ${remedy}`);
  }
  const modelId = wanted ?? settings.lintelModel ?? defaultClaudeModel;
  const model = createClaudeModel({ apiKey, baseUrl: settings.anthropicBaseUrl, modelId });
  return { consultant: "anthropic", modelId, model };
}

function chooseCompatible(settings: ModelSettings, wanted: string | undefined): ModelChoice {
  const baseUrl = settings.openaiCompatibleBaseUrl;
  const modelId = wanted ?? settings.openaiCompatibleModel;
  if (!baseUrl || !modelId) {
    const missing = baseUrl ? "OPENAI_COMPATIBLE_MODEL" : "OPENAI_COMPATIBLE_BASE_URL";
    throw new AppError(
      "unavailable",
      `The OpenAI-compatible consultant is not set up: ${missing} is missing.`,
    );
  }
  const model = createCompatibleModel({ apiKey: settings.openaiCompatibleApiKey, baseUrl, modelId });
  return { consultant: "openai-compatible", modelId, model };
}

/**
 * The consultant that the settings name, else the first that is configured: Claude, an OpenAI-compatible
 * endpoint, the built-in one. The built-in model lives with the consultant, so that choice carries no model.
 */
export function chooseModel(settings: ModelSettings, { model }: { model?: string } = {}): ModelChoice {
  const consultant = findConsultant(settings);
  if (consultant === "anthropic") return chooseClaude(settings, model);
  if (consultant === "openai-compatible") return chooseCompatible(settings, model);
  return { consultant: "built-in", modelId: "built-in" };
}
