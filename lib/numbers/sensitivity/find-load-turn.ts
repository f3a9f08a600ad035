import type { Design } from "@/lib/design/schema";
import { computeNumbers, type Numbers } from "../compute-numbers";
import { formatNumber } from "../figure";
import { listVerdicts, type Verdict } from "./list-verdicts";

/** The load nearest to the model's at which a verdict is another. */
export interface LoadTurn {
  /** Times the arrivals of the model. */
  times: number;
  /** "At 65 /s instead of 40 /s Orders database no longer bears the peak." */
  because: string;
}

/** Who is wrong by more than this doesn't assume but guess. */
const farthest = 10;
/** Halvings of the way there: exact to 0.3 %. */
const halvings = 10;

const atLoad = (design: Design, factor: number) => computeNumbers(design, { factor });

const findTurned = (verdicts: readonly Verdict[], numbers: Numbers) =>
  verdicts.find(({ judge, isMet }) => judge(numbers) !== isMet);

/** The least change of the load in one direction that turns any verdict, and the one that turns there. */
function searchTowards(design: Design, verdicts: readonly Verdict[], end: number) {
  let turned = findTurned(verdicts, atLoad(design, end));
  let [same, other] = [0, Math.log(end)];
  for (let round = 0; turned !== undefined && round < halvings; round++) {
    const middle = (same + other) / 2;
    const found = findTurned(verdicts, atLoad(design, Math.exp(middle)));
    if (found) [other, turned] = [middle, found];
    else same = middle;
  }
  return turned && { times: Math.exp(other), verdict: turned };
}

/** Three digits: the search is no more exact. */
const round = (value: number) => formatNumber(Number(value.toPrecision(3)));

function writeLoad({ workflows }: Numbers, times: number): string {
  const rates = workflows.flatMap(({ peakArrivals }) => (peakArrivals.isKnown ? [peakArrivals.value] : []));
  const total = rates.reduce((sum, rate) => sum + rate, 0);
  const all = rates.length > 1 ? " in all" : "";
  return `At ${round(total * times)} runs a second${all} instead of ${round(total)}`;
}

const writeEffect = ({ name, rule, isMet }: Verdict) =>
  rule === "bears the peak"
    ? `${name} ${isMet ? "no longer bears" : "bears"} the peak`
    : `${name} ${isMet ? "misses" : "keeps"} "${rule}"`;

/**
 * How wrong the load of a design may be, all arrivals together, until something that is judged by its numbers is judged
 * otherwise; null when nothing is by up to ten times.
 */
export function findLoadTurn(design: Design): LoadTurn | null {
  const numbers = computeNumbers(design);
  const verdicts = listVerdicts(numbers);
  const turns = [farthest, 1 / farthest].flatMap((end) => searchTowards(design, verdicts, end) ?? []);
  const [nearest] = turns.toSorted((a, b) => Math.abs(Math.log(a.times)) - Math.abs(Math.log(b.times)));
  if (!nearest) return null;
  const { times, verdict } = nearest;
  return { times, because: `${writeLoad(numbers, times)} ${writeEffect(verdict)}.` };
}
