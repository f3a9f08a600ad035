import { formatShare, type Input } from "./figure";
import { fromRepair, inSeries } from "./formulas/availability";
import type { ModelIndex } from "./model-index";
import { listInputs, readQuantity } from "./read-quantity";

/** The share of time that a component is up, as a whole. */
export type Up =
  | { isKnown: true; value: number; inputs: Input[]; line?: string }
  | { isKnown: false; missing: string };

/**
 * What a component promises as a whole, with all its replicas and zones. Where it promises nothing: what its failure
 * modes leave of the time, MTBF / (MTBF + MTTR), for those that say how often and how long.
 */
export function readAvailability({ components, design }: ModelIndex, id: string): Up {
  const name = `availability of ${id}`;
  const stated = readQuantity(components.get(id)?.availability, name, "share", "low");
  if (stated.isKnown) return { isKnown: true, value: Math.min(1, stated.value), inputs: [stated.input] };
  const outages = design.failureModes.flatMap(({ target, ...mode }) => {
    const often = readQuantity(mode.frequency, `frequency of ${mode.id}`, "rate");
    const long = readQuantity(mode.duration, `duration of ${mode.id}`, "time");
    return target === id && often.isKnown && long.isKnown && often.value > 0 ? [{ often, long }] : [];
  });
  if (outages.length === 0) return { isKnown: false, missing: stated.missing };
  const value = inSeries(outages.map(({ often, long }) => fromRepair(1 / often.value, long.value)));
  const line = `${name} from its failure modes, MTBF ÷ (MTBF + MTTR) = ${formatShare(value)}`;
  return {
    isKnown: true,
    value,
    inputs: outages.flatMap(({ often, long }) => listInputs(often, long)),
    line,
  };
}
