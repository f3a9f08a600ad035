import type { MessageMetadata } from "@/lib/thread/message";
import { findPrice } from "./model-prices";

type Turn = NonNullable<MessageMetadata["turn"]>;

export interface UsageSum {
  inputTokens: number;
  /** Of the input. */
  cachedInputTokens: number;
  outputTokens: number;
  /** What the model has read and written of the conversation by its last answer. */
  contextTokens: number;
  /** In US dollars; null when a model took part whose price isn't known. */
  cost: number | null;
  /** The cost is the least that it can be. */
  isLeast: boolean;
}

const nothing: UsageSum = {
  inputTokens: 0,
  cachedInputTokens: 0,
  outputTokens: 0,
  contextTokens: 0,
  cost: 0,
  isLeast: false,
};

function costOf({ model = "", usage = {} }: Turn): number | null {
  const price = findPrice(model);
  if (!price) return null;
  const { inputTokens = 0, cachedInputTokens = 0, outputTokens = 0 } = usage;
  const fresh = Math.max(0, inputTokens - cachedInputTokens);
  return (
    (fresh * price.input + cachedInputTokens * price.cachedInput + outputTokens * price.output) / 1_000_000
  );
}

function addTurn(sum: UsageSum, turn: Turn): UsageSum {
  const { inputTokens = 0, cachedInputTokens = 0, outputTokens = 0 } = turn.usage ?? {};
  if (inputTokens + outputTokens === 0) return sum;
  const cost = costOf(turn);
  return {
    inputTokens: sum.inputTokens + inputTokens,
    cachedInputTokens: sum.cachedInputTokens + cachedInputTokens,
    outputTokens: sum.outputTokens + outputTokens,
    contextTokens: turn.usage?.contextTokens || sum.contextTokens,
    cost: cost === null || sum.cost === null ? null : sum.cost + cost,
    isLeast: sum.isLeast || (findPrice(turn.model ?? "")?.isLeast ?? false),
  };
}

/** What the answers of a conversation took in all. Writing to the cache isn't counted apart from other input. */
export const sumUsage = (messages: readonly { metadata?: MessageMetadata | undefined }[]): UsageSum =>
  messages.reduce((sum, { metadata }) => (metadata?.turn ? addTurn(sum, metadata.turn) : sum), nothing);
