import { z } from "zod";
import type { ThreadMessage } from "@/lib/thread/message";
import { parseParts } from "@/lib/thread/parse-message";
import { type AnswerChunk, AnswerParts } from "@/lib/turn/answer-parts";

type Parts = ThreadMessage["parts"];

const chunkSchema = z.looseObject({ type: z.string() });
const isChunk = (value: unknown): value is AnswerChunk => chunkSchema.safeParse(value).success;

/**
 * An answer as it was when its process last saved it: its parts when they were saved whole, and the batches of
 * chunks that were appended since. What can't be a chunk is left out.
 */
export function restoreAnswer(parts: Parts, batches: readonly unknown[]): AnswerParts {
  const answer = new AnswerParts(parts);
  for (const chunk of batches.flat()) if (isChunk(chunk)) answer.add(chunk);
  return answer;
}

export const replayChunks = (parts: Parts, batches: readonly unknown[]): Parts =>
  parseParts(restoreAnswer(parts, batches).snapshot());
