import type { Design } from "@/lib/design/schema";
import { computeNumbers, type Numbers } from "../compute-numbers";
import { formatNumber } from "../figure";
import { indexModel } from "../model-index";
import { traceDesign } from "../prepare-numbers";
import { turnAssumed } from "./list-knobs";

/** Numbers of a design that are moved together, since one question is about all of them. */
export interface Lever {
  /** As the design is. */
  numbers: Numbers;
  /** With all of them wrong by so many times. */
  computeAt: (times: number) => Numbers;
  /** "If all parts are 1.4 times as slow as assumed". */
  write: (times: number) => string;
}

export const countParts = ({ components, relations, workflows }: Design): number =>
  components.length + relations.length + workflows.length;

/** Three digits: a search is no more exact. */
const round = (value: number) => formatNumber(Number(value.toPrecision(3)));

function writeLoad({ workflows }: Numbers, times: number): string {
  const rates = workflows.flatMap(({ peakArrivals }) => (peakArrivals.isKnown ? [peakArrivals.value] : []));
  const total = rates.reduce((sum, rate) => sum + rate, 0);
  const all = rates.length > 1 ? " in all" : "";
  return `At ${round(total * times)} runs a second${all} instead of ${round(total)}`;
}

/** All arrivals, whoever says them: a question about the load is about what will come. */
export function loadLever(design: Design, numbers: Numbers): Lever {
  const traced = traceDesign(design);
  return {
    numbers,
    computeAt: (factor) => computeNumbers(design, { factor, traced }),
    write: (times) => writeLoad(numbers, times),
  };
}

const slower: Readonly<Record<string, (value: number, times: number) => number>> = {
  "capacity.perReplica": (value, times) => value / times,
  "capacity.quota": (value, times) => value / times,
  "capacity.serviceTime.mean": (value, times) => value * times,
};

/** Service times, and what replicas and quotas bear, as far as they are assumed; null where none of them is. */
export function speedLever(design: Design, numbers: Numbers): Lever | null {
  const turn = turnAssumed(design, slower);
  if (!turn) return null;
  // How often parts are called doesn't depend on how fast they are.
  const { runs } = traceDesign(design);
  return {
    numbers,
    computeAt: (times) => {
      const turned = turn(times);
      return computeNumbers(turned, { traced: { index: indexModel(turned), runs } });
    },
    write: (times) =>
      times > 1
        ? `If parts are ${round(times)} times as slow as assumed,`
        : `If parts are ${round(1 / times)} times as fast as assumed,`,
  };
}

/** Every computation with another availability follows all runs anew, which a large design has no time for. */
const mostParts = 1_000;

/** How long parts are down, as far as it is assumed: of a share what counts is how far it is from 1. Null in a large design. */
export function downtimeLever(design: Design, numbers: Numbers): Lever | null {
  if (countParts(design) > mostParts) return null;
  const turn = turnAssumed(design, {
    availability: (value, times, whole) => Math.max(0, whole - (whole - value) * times),
  });
  return (
    turn && {
      numbers,
      computeAt: (times) => computeNumbers(turn(times)),
      write: (times) => `If parts are down ${round(times)} times as long as assumed,`,
    }
  );
}
