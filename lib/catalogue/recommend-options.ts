import { addressOf, type CatalogueEntry } from "./entry";
import { patterns } from "./find-patterns";
import { catalogueEntries } from "./list-entries";
import type { Pattern, Quality } from "./pattern";
import { searchCatalogue } from "./search-catalogue";

/** A way that the catalogue knows to answer a force, weighed against what is done without it. */
export interface Recommendation {
  name: string;
  /** How it is cited. */
  cite: string;
  summary: string;
  when: readonly string[];
  whenNot: readonly string[];
  consequences: readonly string[];
  /** From 1 (bad) to 5 (good), for it and for what would be done instead. */
  scores: Partial<Record<Quality, { with: number; without: number }>>;
  instead: Pattern["instead"];
  combinesWith: readonly string[];
  sources: readonly string[];
}

const scoreSides = ({ helps, costs }: Pattern): Recommendation["scores"] =>
  Object.fromEntries([
    ...helps.map((quality) => [quality, { with: 5, without: 2 }] as const),
    ...costs.map((quality) => [quality, { with: 2, without: 4 }] as const),
  ]);

const toRecommendation = (entry: CatalogueEntry): Recommendation[] =>
  patterns
    .filter(({ id }) => id === entry.id)
    .map((pattern) => ({
      name: pattern.name,
      cite: addressOf(entry),
      summary: pattern.summary,
      when: pattern.when,
      whenNot: pattern.whenNot,
      consequences: pattern.consequences,
      scores: scoreSides(pattern),
      instead: pattern.instead,
      combinesWith: pattern.combinesWith,
      sources: pattern.sources,
    }));

/** Options for a decision that is put into words; those that serve a wanted quality stand before those that don't. */
export function recommendOptions(
  question: string,
  wanted: readonly Quality[],
  most: number,
): Recommendation[] {
  const known = catalogueEntries.filter(({ kind }) => kind === "pattern");
  const serving = ({ scores }: Recommendation) =>
    wanted.reduce((sum, quality) => sum + (scores[quality]?.with ?? 3) - (scores[quality]?.without ?? 3), 0);
  return searchCatalogue(question, known)
    .slice(0, most * 2)
    .flatMap(toRecommendation)
    .map((recommendation, rank) => ({ recommendation, score: serving(recommendation) - rank }))
    .sort((first, second) => second.score - first.score)
    .slice(0, most)
    .map(({ recommendation }) => recommendation);
}
