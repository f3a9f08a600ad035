import type { Quantity } from "@/lib/design/schema";
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

/** A large design has thousands of figures, so each is one object that looks its explanation up when it is asked. */
class Computed implements KnownFigure {
  readonly isKnown = true;
  readonly basis = "computed";
  readonly value: number;
  readonly unit: string;
  readonly #explain: () => Explanation;
  #explained: Explanation | undefined;
  #inputs: readonly Input[] | undefined;

  constructor(value: number, unit: string, explain: () => Explanation) {
    this.value = value;
    this.unit = unit;
    this.#explain = explain;
  }

  get inputs(): readonly Input[] {
    this.#inputs ??= distinct(this.#read().inputs ?? []);
    return this.#inputs;
  }

  get leftOut(): readonly string[] {
    return [...new Set(this.#read().leftOut)];
  }

  get derivation(): readonly string[] {
    return this.#read().derivation ?? [];
  }

  toJSON(): KnownFigure {
    const { isKnown, basis, value, unit, inputs, leftOut, derivation } = this;
    return { isKnown, value, unit, basis, inputs, leftOut, derivation };
  }

  #read(): Explanation {
    this.#explained ??= this.#explain();
    return this.#explained;
  }
}

type Missing = readonly string[] | (() => readonly string[]);

class NotComputable implements UnknownFigure {
  readonly isKnown = false;
  readonly unit: string;
  readonly derivation: readonly string[];
  readonly #find: Missing;
  #missing: readonly string[] | undefined;

  constructor(unit: string, missing: Missing, derivation: readonly string[]) {
    this.unit = unit;
    this.derivation = derivation;
    this.#find = missing;
  }

  get missing(): readonly string[] {
    this.#missing ??= [...new Set(typeof this.#find === "function" ? this.#find() : this.#find)];
    return this.#missing;
  }

  toJSON(): UnknownFigure {
    const { isKnown, unit, missing, derivation } = this;
    return { isKnown, unit, missing, derivation };
  }
}

export const knownFigure = (value: number, unit: string, explain: () => Explanation): Figure =>
  new Computed(value, unit, explain);

const nothing: readonly string[] = [];

/** A function as `missing` is called only when somebody asks: a large design lacks thousands of things. */
export const unknownFigure = (unit: string, missing: Missing, derivation = nothing): Figure =>
  new NotComputable(unit, missing, derivation);

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
