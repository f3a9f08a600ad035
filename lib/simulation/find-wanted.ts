import type { Autoscaler } from "./network";

/** A load so near to the target, as a share of it, changes nothing. */
const tolerance = 0.1;

/**
 * The replicas that a load asks for: ⌈ready × utilisation ÷ target⌉, between the least and the most; `running` while
 * that is within a tenth of the target. Utilisation is a share of 1 of the replicas that take calls; those that start
 * count as idle, so that a slow start isn't answered with ever more of them (Kubernetes, "Horizontal Pod Autoscaling").
 */
export function findWanted(
  { target, least, most }: Pick<Autoscaler, "target" | "least" | "most">,
  { ready, running, utilisation }: { ready: number; running: number; utilisation: number },
): number {
  const asked = (ready * utilisation) / target;
  if (Math.abs(asked / running - 1) <= tolerance) return running;
  // What was added up may be above a whole number by what numbers of a machine are off.
  return Math.min(most, Math.max(least, Math.ceil(asked - 1e-9)));
}
