import { setTimeout as pause } from "node:timers/promises";
import { type LanguageModelUsage, type TextStreamPart, toUIMessageChunk } from "ai";
import type { Consultation } from "@/lib/consultant/consultant";
import type { ConsultantTools } from "@/lib/consultant/consultant-tools";
import { AppError } from "@/lib/errors";
import { describeFailure } from "@/lib/model/describe-failure";
import { describeFinish } from "@/lib/model/describe-finish";
import { nothingTried, type Patience, planRemedy, type Tried } from "@/lib/model/remedy";
import type { MessageMetadata, ThreadMessage } from "@/lib/thread/message";
import type { AnswerChunk, AnswerParts } from "./answer-parts";

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

const sum = (a: number | undefined, b: number | undefined) => (a ?? 0) + (b ?? 0);

const addUsage = (total: TurnUsage, more: TurnUsage): TurnUsage => ({
  inputTokens: sum(total.inputTokens, more.inputTokens),
  cachedInputTokens: sum(total.cachedInputTokens, more.cachedInputTokens),
  outputTokens: sum(total.outputTokens, more.outputTokens),
  contextTokens: more.contextTokens || sum(total.contextTokens, 0),
});

const usageOf = ({ inputTokens, inputTokenDetails, outputTokens }: LanguageModelUsage): TurnUsage => ({
  inputTokens: sum(inputTokens, 0),
  cachedInputTokens: sum(inputTokenDetails.cacheReadTokens, 0),
  outputTokens: sum(outputTokens, 0),
  contextTokens: sum(inputTokens, outputTokens),
});

/** The user stops a turn; a process that is told to end hands it over; one that took it over ends it here. */
export type AbortReason = "stopped" | "handed over" | "taken over";

const aborted = (signal: AbortSignal): Pick<Outcome, "status"> => ({
  status: signal.reason === ("stopped" satisfies AbortReason) ? "stopped" : "interrupted",
});

/** The page has the design already, and the record needs only which version was read. */
function withoutDesignText(part: TextStreamPart<ConsultantTools>): TextStreamPart<ConsultantTools> {
  if (part.type !== "tool-result" || part.dynamic || part.toolName !== "read_design") return part;
  return { ...part, output: { version: part.output.version } };
}

/** Follows one try at an answer to its end, part by part. */
class AnswerReader {
  usage: TurnUsage = {};
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
        this.usage = addUsage(this.usage, usageOf(part.usage));
    }
    const chunk = toUIMessageChunk(withoutDesignText(part), { tools: this.tools });
    if (chunk) this.publish(chunk as AnswerChunk);
  }

  /** Why the answer isn't whole; null where it is. */
  get failure(): AppError | null {
    return this.#failure ?? (this.#finish && describeFinish(this.#finish));
  }
}

export interface Asking {
  /** Asks the consultant to go on after `soFar`, with less of the conversation where `windowShare` is below 1. */
  ask: (from: { soFar: ThreadMessage["parts"]; windowShare: number }) => Promise<Consultation>;
  /** What the answer holds; `publish` adds to it. */
  answer: AnswerParts;
  publish: (chunk: AnswerChunk) => void;
  signal: AbortSignal;
  patience?: Patience;
}

type Try = { failure: AppError | null; usage: TurnUsage };

async function tryOnce({ ask, answer, publish }: Asking, { counts }: Tried): Promise<Try> {
  let reader: AnswerReader | null = null;
  try {
    const consultation = await ask({ soFar: answer.snapshot(), windowShare: 0.5 ** counts.compact });
    if (consultation.notice && counts.retry === 0) {
      publish({ type: "data-notice", data: { text: consultation.notice } });
    }
    reader = new AnswerReader(consultation.tools, publish);
    for await (const part of consultation.stream) reader.read(part);
    return { failure: reader.failure, usage: reader.usage };
  } catch (error) {
    const failure = error instanceof AppError ? error : describeFailure(error);
    return { failure, usage: reader?.usage ?? {} };
  }
}

/** Ends what a broken try left open; what was shown stays, and the next try goes on after it. */
function closeTry({ answer, publish }: Asking): void {
  for (const chunk of answer.closingChunks("The connection broke before this was finished.")) publish(chunk);
  publish({ type: "finish-step" });
}

async function waitFor(waitMs: number, signal: AbortSignal): Promise<void> {
  await pause(waitMs, undefined, { signal }).catch(() => undefined);
}

/**
 * Streams the consultant's answer into `publish`. A failure that time, or a shorter prompt, may mend is tried again
 * from where the answer is; any other becomes part of the outcome: what was shown stays, and the turn says how it
 * ended.
 */
export async function answerQuestion(asking: Asking): Promise<Outcome> {
  const { signal, patience } = asking;
  const tried = nothingTried();
  let usage: TurnUsage = {};
  for (;;) {
    const result = await tryOnce(asking, tried);
    usage = addUsage(usage, result.usage);
    if (signal.aborted) return { ...aborted(signal), usage };
    if (!result.failure) return { status: "completed", usage };
    const plan = planRemedy(result.failure, tried, Math.random(), patience);
    if (!plan) return { ...failed(result.failure), usage };
    tried.counts[plan.remedy] += 1;
    tried.waitedMs += plan.waitMs;
    closeTry(asking);
    await waitFor(plan.waitMs, signal);
  }
}
