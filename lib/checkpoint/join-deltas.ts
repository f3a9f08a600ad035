import type { AnswerChunk } from "@/lib/turn/answer-parts";

type Delta = Extract<AnswerChunk, { type: "text-delta" | "reasoning-delta" }>;

/** A delta with metadata (a thinking block's signature) stands for itself. */
const isPlainDelta = (chunk: AnswerChunk | undefined): chunk is Delta =>
  (chunk?.type === "text-delta" || chunk?.type === "reasoning-delta") && chunk.providerMetadata === undefined;

/** The same chunks with words that follow each other in one: what is kept a moment needs no frames. */
export function joinDeltas(chunks: readonly AnswerChunk[]): AnswerChunk[] {
  const joined: AnswerChunk[] = [];
  for (const chunk of chunks) {
    const last = joined.at(-1);
    const goesOn =
      isPlainDelta(last) && isPlainDelta(chunk) && last.type === chunk.type && last.id === chunk.id;
    if (goesOn) joined[joined.length - 1] = { ...last, delta: last.delta + chunk.delta };
    else joined.push(chunk);
  }
  return joined;
}
