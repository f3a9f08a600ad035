import type {
  LanguageModelV4CallOptions,
  LanguageModelV4Message,
  LanguageModelV4Middleware,
} from "@ai-sdk/provider";

/** Thinking counts towards the limit, so there is room for it besides a long answer. */
export const claudeMaxOutputTokens = 32_000;

/** These models tie their thinking to everything before it and would refuse a thread whose start has changed. */
const bindsThinking = (modelId: string) => /(sonnet|opus)-5-5|fable-5-[12]/.test(modelId);

/** The thinking of a changed thread is dropped: instructions change with a release, and old turns may be left out. */
const tolerantThinking = {
  type: "adaptive",
  display: "summarized",
  blockBinding: { prefixMismatchBehavior: "drop_block" },
};

function markCached(message: LanguageModelV4Message): LanguageModelV4Message {
  const anthropic = { ...message.providerOptions?.anthropic, cacheControl: { type: "ephemeral" } };
  return { ...message, providerOptions: { ...message.providerOptions, anthropic } };
}

/**
 * Marks where Claude's prompt cache may end: after the instructions (which covers the tools, they come first),
 * and after the last two messages from our side, so that every call finds what the one before it wrote.
 */
function markCacheEnds(prompt: LanguageModelV4Message[]): LanguageModelV4Message[] {
  const indexes = (matches: (message: LanguageModelV4Message) => boolean) =>
    prompt.flatMap((message, index) => (matches(message) ? [index] : []));
  const instructions = indexes(({ role }) => role === "system").slice(-1);
  const conversation = indexes(({ role }) => role === "user" || role === "tool").slice(-2);
  const marked = new Set([...instructions, ...conversation]);
  return prompt.map((message, index) => (marked.has(index) ? markCached(message) : message));
}

function prepare(params: LanguageModelV4CallOptions, modelId: string): LanguageModelV4CallOptions {
  const { reasoning = "provider-default" } = params;
  const thinking = bindsThinking(modelId) ? { thinking: tolerantThinking } : {};
  return {
    ...params,
    reasoning: reasoning === "provider-default" ? "medium" : reasoning,
    maxOutputTokens: params.maxOutputTokens ?? claudeMaxOutputTokens,
    prompt: markCacheEnds(params.prompt),
    providerOptions: {
      ...params.providerOptions,
      anthropic: { ...thinking, ...params.providerOptions?.anthropic },
    },
  };
}

/** What every call to Claude carries: summarised thinking, room for the answer, cache marks that move with the thread. */
export function prepareClaudeCall(): LanguageModelV4Middleware {
  return {
    specificationVersion: "v4",
    transformParams: async ({ params, model }) => prepare(params, model.modelId),
  };
}
