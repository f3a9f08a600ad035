import type { Quantity } from "@/lib/design/schema";
import { once } from "./once";
import { writeNumber } from "./write-number";

/** Something that a number was made from: what it is called in the model, its value there, and on whose word. */
export interface Input {
  name: string;
  text: string;
  basis: Quantity["basis"];
}

interface KnownFigure {
  isKnown: true;
  value: number;
  unit: string;
  basis: "computed";
  inputs: readonly Input[];
  /** What would belong to it but isn't known, so that the value leaves it out. */
  leftOut: readonly string[];
  /** The arithmetic, one line a step. */
  derivation: readonly string[];
}

interface UnknownFigure {
  isKnown: false;
  unit: string;
  /** What the model must say before this can be computed. */
  missing: readonly string[];
  derivation: readonly string[];
}

/** A number that follows from the model, or what is missing for it. Never a guess. */
export type Figure = KnownFigure | UnknownFigure;

/** Each input once, by name and text: in the place of the first of its kind, as the last of it says. */
const distinct = (inputs: readonly Input[]): Input[] => [
  ...new Map(inputs.map((input) => [JSON.stringify([input.name, input.text]), input])).values(),
];

/** How a number came about: made only when somebody asks, since most numbers are never unfolded. */
export type Explanation = Partial<Pick<KnownFigure, "inputs" | "leftOut" | "derivation">>;

export function knownFigure(value: number, unit: string, explain: () => Explanation): Figure {
  const explained = once(explain);
  const inputs = once(() => distinct(explained().inputs ?? []));
  return {
    isKnown: true,
    value,
    unit,
    basis: "computed",
    get inputs() {
      return inputs();
    },
    get leftOut() {
      return [...new Set(explained().leftOut)];
    },
    get derivation() {
      return explained().derivation ?? [];
    },
  };
}

/** A function as `missing` is called only when somebody asks: a large design lacks thousands of things. */
export function unknownFigure(
  unit: string,
  missing: readonly string[] | (() => readonly string[]),
  derivation: readonly string[] = [],
): Figure {
  const distinctMissing = once(() => [...new Set(typeof missing === "function" ? missing() : missing)]);
  return {
    isKnown: false,
    unit,
    get missing() {
      return distinctMissing();
    },
    derivation,
  };
}

/** Four digits that count, without zeros that say nothing: 0.3333, 1,200, 66.67. */
export function formatNumber(value: number): string {
  if (Number.isInteger(value)) return writeNumber(value);
  const size = Math.floor(Math.log10(Math.abs(value)));
  return writeNumber(Number(value.toFixed(Math.min(20, Math.max(0, 3 - size)))));
}

/** A share as a percentage; what lies close to 100 % keeps the digits that tell it from there. */
export function formatShare(share: number): string {
  const percent = share * 100;
  const gap = Math.abs(100 - percent);
  if (gap === 0 || gap > 1) return `${formatNumber(percent)} %`;
  return `${Number(percent.toFixed(Math.min(12, 1 - Math.floor(Math.log10(gap)))))} %`;
}

/** Seconds as people read them: 12 ms, 1.5 s, 3 h. */
export function formatTime(seconds: number): string {
  if (seconds === 0) return "0 s";
  if (seconds < 1) return `${formatNumber(seconds * 1000)} ms`;
  if (seconds < 120) return `${formatNumber(seconds)} s`;
  if (seconds < 7200) return `${formatNumber(seconds / 60)} min`;
  return seconds < 172_800 ? `${formatNumber(seconds / 3600)} h` : `${formatNumber(seconds / 86_400)} days`;
}
