import type { FinishReason } from "ai";
import { AppError } from "@/lib/errors";

interface Finish {
  finishReason: FinishReason;
  rawFinishReason?: string | undefined;
}

const failures: Partial<Record<FinishReason, () => AppError>> = {
  "content-filter": () =>
    new AppError(
      "provider_refused",
      "The model declined to answer this. Put the request differently, or choose another model.",
    ),
  length: () =>
    new AppError(
      "provider_failed",
      "The answer reached its length limit and stops here. What came is kept; ask to go on.",
      { details: { remedy: "continue" } },
    ),
  interrupted: () =>
    new AppError(
      "provider_failed",
      "The connection to the model was lost in mid-answer. What came is kept; try again.",
      { details: { remedy: "retry" } },
    ),
  error: () =>
    new AppError(
      "provider_failed",
      "The provider ended the answer with an error. What came is kept; try again.",
      { details: { remedy: "retry" } },
    ),
};

/** Why an answer that ended is not whole, as an error fit for the user; null where it is. */
export function describeFinish({ finishReason, rawFinishReason }: Finish): AppError | null {
  if (rawFinishReason === "model_context_window_exceeded") {
    return new AppError(
      "provider_failed",
      "The conversation fills what this model can read. What came is kept; start a new thread.",
    );
  }
  return failures[finishReason]?.() ?? null;
}
