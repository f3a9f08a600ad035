import { type Figure, formatTime, knownFigure, unknownFigure } from "../figure";
import { type Health, listCauses } from "./health";

/** What a failure does to one workflow. */
export interface FailureEffect {
  workflow: string;
  /** Slower: all is done, and each run takes longer. Degraded: less is done, or later, by what stands in. */
  state: "works" | "slower" | "degraded" | "down";
  /** From the step that meets the failure to what failed. */
  because: readonly string[];
  /** What stands in, in the words of the design. */
  fallbacks: readonly string[];
  /** What each run takes longer, in seconds; null where it takes no longer. */
  slowerBy: Figure | null;
}

function describeWaits(waits: number, because: readonly string[]): Figure | null {
  if (waits === 0) return null;
  const [step = "", target = step] = [because[0], because.at(-1)];
  if (!Number.isFinite(waits)) return unknownFigure("s", [`a time-out on the way from ${step} to ${target}`]);
  const derivation = [
    `time-outs × attempts from ${step} to ${target} = ${formatTime(waits)}, until a breaker opens`,
  ];
  return knownFigure(waits, "s", () => ({ derivation }));
}

/** How a workflow fares, as it is told. */
export const describeEffect = (
  workflow: string,
  { state, because, fallbacks, waits }: Health,
): FailureEffect => {
  const causes = listCauses(because);
  return {
    workflow,
    state: state === "up" ? "works" : state,
    because: causes,
    fallbacks,
    slowerBy: describeWaits(waits, causes),
  };
};
