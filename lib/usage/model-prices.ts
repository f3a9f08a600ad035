/** What a model costs in US dollars for a million tokens. */
export interface ModelPrice {
  input: number;
  /** Input that the provider had kept from an earlier call. */
  cachedInput: number;
  output: number;
  /** A longer prompt costs more, so what is summed up is the least that it can be. */
  isLeast?: boolean;
}

/** From Anthropic's price list as of November 2026 (platform.claude.com/docs/en/about-claude/pricing). */
const prices: Record<string, ModelPrice> = {
  "claude-fable-5-1": { input: 10, cachedInput: 0.25, output: 50 },
  "claude-opus-5-5": { input: 4, cachedInput: 0.2, output: 20 },
  "claude-opus-5": { input: 5, cachedInput: 0.5, output: 25 },
  "claude-sonnet-5-5": { input: 2, cachedInput: 0.1, output: 10 },
  "claude-sonnet-5": { input: 2, cachedInput: 0.2, output: 10 },
  "claude-haiku-5-5": { input: 0.1, cachedInput: 0.01, output: 0.5, isLeast: true },
  "claude-haiku-4-5": { input: 1, cachedInput: 0.1, output: 5 },
};

/** A dated name costs what its model does; null for a model whose price isn't known. */
export const findPrice = (modelId: string): ModelPrice | null =>
  prices[modelId.replace(/-\d{8}$/, "")] ?? null;
