/** The settings of `lib/env.ts` that say which language model answers. */
export interface ModelSettings {
  anthropicApiKey?: string | undefined;
  /** Without `/v1`, as the Anthropic SDK wants it. */
  anthropicBaseUrl?: string | undefined;
  openaiCompatibleBaseUrl?: string | undefined;
  openaiCompatibleApiKey?: string | undefined;
  openaiCompatibleModel?: string | undefined;
  lintelModel?: string | undefined;
  lintelConsultant?: "anthropic" | "openai-compatible" | "built-in" | undefined;
}
