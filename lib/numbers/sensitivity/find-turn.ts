import type { Design } from "@/lib/design/schema";
import type { Numbers } from "../compute-numbers";
import { countParts, type Lever } from "./list-levers";
import { listVerdicts, type Verdict } from "./list-verdicts";
import type { Pieces } from "./pieces";

/** What nobody has stated, wrong by so much that a verdict is another. */
export interface Turn {
  /** How many times as large it is there. */
  times: number;
  /** "At 65 runs a second instead of 40 Orders database no longer bears the peak." */
  because: string;
}

/** Who is wrong by more than this doesn't assume but guess. */
const farthest = 10;
/** Halvings of the way there: exact to 0.3 %. */
const mostHalvings = 10;
/** Parts of a design that one search may read, each time that it computes all its numbers. */
const mostParts = 50_000;

/** Halvings that a search may take: fewer in a large design, since each takes a computation of all its numbers. */
const countHalvings = (design: Design): number =>
  Math.min(mostHalvings, Math.max(3, Math.floor(mostParts / countParts(design) / 2) - 2));

const findTurned = (verdicts: readonly Verdict[], numbers: Numbers) =>
  verdicts.find(({ judge, isMet }) => judge(numbers) !== isMet);

interface Search {
  lever: Lever;
  verdicts: readonly Verdict[];
  halvings: number;
}

/** The least change in one direction that turns any verdict, and the one that turns there. */
function* searchTowards(
  { lever, verdicts, halvings }: Search,
  end: number,
): Pieces<{ times: number; verdict: Verdict } | undefined> {
  yield;
  let turned = findTurned(verdicts, lever.computeAt(end));
  let [same, other] = [0, Math.log(end)];
  for (let round = 0; turned !== undefined && round < halvings; round++) {
    const middle = (same + other) / 2;
    yield;
    const found = findTurned(verdicts, lever.computeAt(Math.exp(middle)));
    if (found) [other, turned] = [middle, found];
    else same = middle;
  }
  return turned && { times: Math.exp(other), verdict: turned };
}

const writeEffect = ({ name, rule, isMet }: Verdict) =>
  rule === "bears the peak"
    ? `${name} ${isMet ? "no longer bears" : "bears"} the peak`
    : `${name} ${isMet ? "misses" : "keeps"} "${rule}"`;

/** How far from 1: half as much is as wrong as twice as much. */
export const distanceOf = ({ times }: Pick<Turn, "times">): number => Math.abs(Math.log(times));

/**
 * How wrong all that a lever moves may be, together, until something that is judged by the numbers of a design is judged
 * otherwise; null when nothing is by up to ten times. Takes at most two dozen computations of the numbers, fewer and
 * less exactly in a large design; yields before each.
 */
export function* findTurn(design: Design, lever: Lever): Pieces<Turn | null> {
  const verdicts = listVerdicts(lever.numbers);
  const search = { lever, verdicts, halvings: countHalvings(design) };
  const upwards = yield* searchTowards(search, farthest);
  const downwards = yield* searchTowards(search, 1 / farthest);
  const turns = [upwards, downwards].filter((turn) => turn !== undefined);
  const [nearest] = turns.toSorted((a, b) => distanceOf(a) - distanceOf(b));
  if (!nearest) return null;
  const { times, verdict } = nearest;
  return { times, because: `${lever.write(times)} ${writeEffect(verdict)}.` };
}
