import { expect, test } from "vitest";
import type { AnswerChunk } from "@/lib/turn/answer-parts";
import { joinDeltas } from "./join-deltas";

const says = (delta: string, id = "1"): AnswerChunk => ({ type: "text-delta", id, delta });

test("words of one text that follow each other become one, and nothing else does", () => {
  const thinks = (delta: string) => ({ type: "reasoning-delta" as const, id: "1", delta });
  const signed: AnswerChunk = { ...thinks("signed"), providerMetadata: { anthropic: { signature: "s" } } };
  const chunks: AnswerChunk[] = [
    { type: "text-start", id: "1" },
    says("So "),
    says("far "),
    says("other", "2"),
    says("so", "2"),
    { type: "text-end", id: "1" },
    thinks("well "),
    thinks("then"),
    signed,
    thinks("on"),
    says("last", "1"),
  ];

  const joined = joinDeltas(chunks);

  expect(joined).toEqual([
    { type: "text-start", id: "1" },
    says("So far "),
    says("otherso", "2"),
    { type: "text-end", id: "1" },
    thinks("well then"),
    signed,
    thinks("on"),
    says("last", "1"),
  ]);
});
