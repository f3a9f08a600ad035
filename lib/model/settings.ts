/** The settings of `lib/env.ts` that say which language model answers. */
export interface ModelSettings {
  ANTHROPIC_API_KEY?: string | undefined;
  /** Without `/v1`, as the Anthropic SDK wants it. */
  ANTHROPIC_BASE_URL?: string | undefined;
  OPENAI_COMPATIBLE_BASE_URL?: string | undefined;
  OPENAI_COMPATIBLE_API_KEY?: string | undefined;
  OPENAI_COMPATIBLE_MODEL?: string | undefined;
  LINTEL_MODEL?: string | undefined;
  LINTEL_CONSULTANT?: "anthropic" | "openai-compatible" | "built-in" | undefined;
}
