import type { LanguageModelV4 } from "@ai-sdk/provider";
import { type ModelMessage, streamText, type TextStreamPart, type ToolSet, tool } from "ai";
import { z } from "zod";
import type { AppError } from "@/lib/errors";
import { describeFailure } from "./describe-failure";
import { describeFinish } from "./describe-finish";

export const instructions = "You are an architect.";

/** A tool that a model calls and nobody runs, so that every question is one call of the model. */
export const tools: ToolSet = {
  edit_design: tool({ description: "Changes the design.", inputSchema: z.looseObject({}) }),
};

export const said = (role: "user" | "assistant", content: string): ModelMessage => ({ role, content });

interface Asking {
  messages?: ModelMessage[];
  tools?: ToolSet;
  maxRetries?: number;
  signal?: AbortSignal;
  onPart?: (part: TextStreamPart<ToolSet>) => void;
}

export interface Answered {
  text: string;
  reasoning: string;
  parts: TextStreamPart<ToolSet>[];
  /** What went wrong, or why the answer is not whole. */
  failure: AppError | null;
}

const joinDeltas = (parts: TextStreamPart<ToolSet>[], type: "text-delta" | "reasoning-delta") =>
  parts.map((part) => (part.type === type ? part.text : "")).join("");

/** One question to a model, as the consultant puts it. */
export async function askModel(
  model: LanguageModelV4,
  question: string,
  asking: Asking = {},
): Promise<Answered> {
  const { messages = [], maxRetries = 0, signal, onPart } = asking;
  const { stream } = streamText({
    model,
    instructions,
    messages: [...messages, said("user", question)],
    tools: asking.tools ?? {},
    maxRetries,
    onError: () => undefined,
    ...(signal ? { abortSignal: signal } : {}),
  });
  const parts: TextStreamPart<ToolSet>[] = [];
  let failure: AppError | null = null;
  for await (const part of stream) {
    parts.push(part);
    onPart?.(part);
    if (part.type === "error") failure ??= describeFailure(part.error);
    if (part.type === "finish") failure ??= describeFinish(part);
  }
  return {
    text: joinDeltas(parts, "text-delta"),
    reasoning: joinDeltas(parts, "reasoning-delta"),
    parts,
    failure,
  };
}
