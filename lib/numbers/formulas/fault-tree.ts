import { inParallel, inSeries } from "./availability";

/** A basic event with its probability, or a gate over others. */
export type FaultTree =
  | { kind: "event"; probability: number }
  | { kind: "and" | "or"; of: readonly FaultTree[] };

/** The probability of the top event, for basic events that are independent and stand in one place each. */
export function solveFaultTree(tree: FaultTree): number {
  if (tree.kind === "event") return tree.probability;
  const parts = tree.of.map(solveFaultTree);
  return tree.kind === "and" ? inSeries(parts) : inParallel(parts);
}
