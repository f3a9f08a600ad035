import type { Design } from "@/lib/design/schema";
import { computeNumbers } from "../compute-numbers";
import { formatNumber, formatShare } from "../figure";
import { type Knob, listKnobs, wholeOf } from "./list-knobs";
import { listVerdicts, type Verdict } from "./list-verdicts";

/** An assumption that turns a verdict when it is wrong by enough. */
export interface Flip {
  /** The assumed number, its value, and the value from which the verdict is another. */
  input: string;
  now: string;
  flipsAt: string;
  /** How many times as large it is there; of a share, how many times as far from 1. */
  times: number;
  of: string | null;
  name: string;
  rule: string;
  /** What the verdict is now. */
  isMet: boolean;
}

/** Who is wrong by more than this doesn't assume but guess. */
const farthest = 10;
/** Halvings of the way there: exact to 0.3 %. */
const halvings = 10;

/** The value that is `times` as large, or for a share as far from 1; a share ends at 0. */
function valueAt({ quantity, isShare }: Knob, times: number): number {
  if (!isShare) return quantity.value * times;
  const whole = wholeOf(quantity);
  return Math.max(0, whole - (whole - quantity.value) * times);
}

const numbersAt = (knob: Knob, times: number) => computeNumbers(knob.turn(valueAt(knob, times)));

/** The smallest change in this direction that turns the verdict, once it is turned at the end of it. */
function bisect(knob: Knob, { isMet, judge }: Verdict, end: number): number {
  let [same, other] = [0, Math.log(end)];
  for (let round = 0; round < halvings; round++) {
    const middle = (same + other) / 2;
    if (judge(numbersAt(knob, Math.exp(middle))) === isMet) same = middle;
    else other = middle;
  }
  return Math.exp(other);
}

function writeValue({ quantity, isShare }: Knob, value: number): string {
  const whole = wholeOf(quantity);
  return isShare && whole === 100 ? formatShare(value / whole) : `${formatNumber(value)} ${quantity.unit}`;
}

function describeFlip(knob: Knob, { of, name, rule, isMet }: Verdict, times: number): Flip {
  const now = writeValue(knob, knob.quantity.value);
  const flipsAt = writeValue(knob, valueAt(knob, times));
  return { input: knob.name, now, flipsAt, times, of, name, rule, isMet };
}

const isBehind = ({ figure }: Verdict, { name }: Knob) =>
  figure.isKnown && figure.inputs.some((input) => input.name === name);

function turnKnob(knob: Knob, verdicts: readonly Verdict[]): Flip[] {
  const resting = verdicts.filter((verdict) => isBehind(verdict, knob));
  if (resting.length === 0 || knob.quantity.value === 0) return [];
  return [1 / farthest, farthest].flatMap((end) => {
    const numbers = numbersAt(knob, end);
    return resting
      .filter(({ judge, isMet }) => judge(numbers) !== isMet)
      .map((verdict) => describeFlip(knob, verdict, bisect(knob, verdict, end)));
  });
}

/**
 * Which assumed number turns which verdict when it is wrong, each alone and by at most ten times, and at what value.
 * The smallest error that turns one leads. Takes a computation of the numbers for each step of the search.
 */
export function findFlips(design: Design): Flip[] {
  const verdicts = listVerdicts(computeNumbers(design));
  return listKnobs(design)
    .flatMap((knob) => turnKnob(knob, verdicts))
    .toSorted((a, b) => Math.abs(Math.log(a.times)) - Math.abs(Math.log(b.times)));
}
