import { type Pattern, patternSchema } from "./pattern";
import rows from "./patterns.json";

export const patterns: readonly Pattern[] = patternSchema.array().parse(rows);

export interface PatternMatch {
  pattern: Pattern;
  /** Positions of the texts that speak of its force. */
  texts: readonly number[];
}

const countHits = ({ words }: Pattern, texts: readonly string[]): number => {
  if (!words) return 0;
  const all = new RegExp(words.source, "gi");
  return new Set(texts.flatMap((text) => [...text.matchAll(all)].map(([hit]) => hit.toLowerCase()))).size;
};

/** The patterns whose forces some texts speak of; those that are spoken of most stand first. */
export function matchPatterns(texts: readonly string[], kinds: readonly Pattern["kind"][]): PatternMatch[] {
  return patterns
    .filter(({ kind, words }) => words && kinds.includes(kind))
    .map((pattern) => ({ pattern, hits: countHits(pattern, texts) }))
    .filter(({ hits }) => hits > 0)
    .sort((first, second) => second.hits - first.hits)
    .map(({ pattern }) => ({
      pattern,
      texts: texts.flatMap((text, index) => (pattern.words?.test(text) ? [index] : [])),
    }));
}
