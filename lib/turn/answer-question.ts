import { type LanguageModelUsage, type TextStreamPart, toUIMessageChunk } from "ai";
import type { Consultation } from "@/lib/consultant/consultant";
import type { ConsultantTools } from "@/lib/consultant/consultant-tools";
import { AppError } from "@/lib/errors";
import { describeFailure } from "@/lib/model/describe-failure";
import { describeFinish } from "@/lib/model/describe-finish";
import type { MessageMetadata } from "@/lib/thread/message";
import type { AnswerChunk } from "./answer-parts";

type TurnUsage = NonNullable<NonNullable<MessageMetadata["turn"]>["usage"]>;

export interface Outcome {
  status: "completed" | "stopped" | "interrupted" | "failed";
  error?: { code: string; message: string };
  usage: TurnUsage;
}

const failed = (error: AppError): Omit<Outcome, "usage"> => ({
  status: "failed",
  error: { code: error.code, message: error.message },
});

function addUsage(total: TurnUsage, step: LanguageModelUsage): TurnUsage {
  const sum = (a: number | undefined, b: number | undefined) => (a ?? 0) + (b ?? 0);
  return {
    inputTokens: sum(total.inputTokens, step.inputTokens),
    cachedInputTokens: sum(total.cachedInputTokens, step.inputTokenDetails.cacheReadTokens),
    outputTokens: sum(total.outputTokens, step.outputTokens),
  };
}

/** The user stops a turn; the end of the process interrupts it. */
export type AbortReason = "stopped" | "interrupted";

const aborted = (signal: AbortSignal): Pick<Outcome, "status"> => ({
  status: signal.reason === ("interrupted" satisfies AbortReason) ? "interrupted" : "stopped",
});

/** The page has the design already, and the record needs only which version was read. */
function withoutDesignText(part: TextStreamPart<ConsultantTools>): TextStreamPart<ConsultantTools> {
  if (part.type !== "tool-result" || part.dynamic || part.toolName !== "read_design") return part;
  return { ...part, output: { version: part.output.version } };
}

/** Follows one answer to its end, part by part. */
class AnswerReader {
  #usage: TurnUsage = {};
  #failure: AppError | null = null;
  #finish: Extract<TextStreamPart<ConsultantTools>, { type: "finish" }> | null = null;

  constructor(
    private readonly tools: ConsultantTools,
    private readonly publish: (chunk: AnswerChunk) => void,
  ) {}

  read(part: TextStreamPart<ConsultantTools>): void {
    switch (part.type) {
      case "start":
      case "abort":
        return;
      case "error":
        this.#failure ??= describeFailure(part.error);
        return;
      case "finish":
        this.#finish = part;
        return;
      case "finish-step":
        this.#usage = addUsage(this.#usage, part.usage);
    }
    const chunk = toUIMessageChunk(withoutDesignText(part), { tools: this.tools });
    if (chunk) this.publish(chunk as AnswerChunk);
  }

  outcome(signal: AbortSignal): Outcome {
    const ending = this.#failure ?? (this.#finish && describeFinish(this.#finish));
    if (signal.aborted) return { ...aborted(signal), usage: this.#usage };
    if (ending) return { ...failed(ending), usage: this.#usage };
    return { status: "completed", usage: this.#usage };
  }
}

/**
 * Streams the consultant's answer into `publish`. Whatever goes wrong becomes part of the outcome:
 * what was shown stays, and the turn says how it ended.
 */
export async function answerQuestion(
  ask: () => Promise<Consultation>,
  publish: (chunk: AnswerChunk) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    const { stream, tools, notice } = await ask();
    if (notice) publish({ type: "data-notice", data: { text: notice } });
    const reader = new AnswerReader(tools, publish);
    for await (const part of stream) reader.read(part);
    return reader.outcome(signal);
  } catch (error) {
    if (signal.aborted) return { ...aborted(signal), usage: {} };
    return { ...failed(error instanceof AppError ? error : describeFailure(error)), usage: {} };
  }
}
