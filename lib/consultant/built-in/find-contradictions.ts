import { contradictBudget } from "./contradict-budget";
import { contradictDistance } from "./contradict-distance";
import { contradictPartition } from "./contradict-partition";
import { contradictSampling } from "./contradict-sampling";
import { contradictUpkeep } from "./contradict-upkeep";
import type { Contradiction } from "./contradiction";
import type { Understanding } from "./understanding";

const searches = [
  contradictDistance,
  contradictPartition,
  contradictUpkeep,
  contradictSampling,
  contradictBudget,
];

/** Wishes of a brief that can't all be met, each with its arithmetic; the hardest limits stand first. */
export function findContradictions({
  statements,
  facts,
}: Pick<Understanding, "statements" | "facts">): Contradiction[] {
  const text = statements.map((statement) => statement.text).join("\n");
  return searches.flatMap((search) => search({ text, facts }) ?? []);
}
