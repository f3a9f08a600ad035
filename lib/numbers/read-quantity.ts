import type { Quantity } from "@/lib/design/schema";
import type { Input } from "./figure";
import { writeNumber } from "./write-number";

/** A quantity of the model in the one unit that is computed with: seconds, per second, a share of 1, a count. */
export type Reading = { isKnown: true; value: number; input: Input } | { isKnown: false; missing: string };

/** Where only an interval is known: the end that a cautious reader takes. */
type End = "low" | "high";
type Dimension = "time" | "rate" | "share" | "count";

const secondsIn: Record<string, number> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  ms: 1e-3,
  s: 1,
  sec: 1,
  second: 1,
  min: 60,
  minute: 60,
  h: 3600,
  hour: 3600,
  d: 86_400,
  day: 86_400,
  week: 604_800,
  month: 2_628_000,
  year: 31_536_000,
};

const perSecond = new Set(["rps", "tps", "qps", "ops"]);
const shares: Record<string, number> = { "%": 0.01, percent: 0.01, ratio: 1, share: 1, "1": 1 };

/** Seconds in a unit of time, singular or plural; null for any other word. */
function findSeconds(unit: string): number | null {
  const word = unit.trim();
  if (Object.hasOwn(secondsIn, word)) return secondsIn[word] ?? null;
  const lower = word.toLowerCase();
  return secondsIn[lower] ?? secondsIn[lower.replace(/s$/, "")] ?? null;
}

/** What stands before and behind "/" or "per": `["EUR", "month"]` of "EUR/month". */
function splitUnit(unit: string): [string, string] | null {
  const parts = /^(.*?)\s*(?:\/|\bper\b)\s*(.+)$/i.exec(unit.trim());
  return parts ? [parts[1] ?? "", parts[2] ?? ""] : null;
}

function findRateFactor(unit: string): number | null {
  if (perSecond.has(unit.trim().toLowerCase())) return 1;
  const parts = splitUnit(unit);
  const seconds = parts ? findSeconds(parts[1]) : null;
  return seconds === null ? null : 1 / seconds;
}

const factorOf: Record<Dimension, (unit: string) => number | null> = {
  time: findSeconds,
  rate: findRateFactor,
  share: (unit) => shares[unit.trim().toLowerCase()] ?? null,
  count: (unit) => (/[/%]/.test(unit) ? null : 1),
};

/** A quantity as people write it: "10 to 20 /s". */
const writeQuantity = ({ value, unit }: Pick<Quantity, "value" | "unit">): string =>
  typeof value === "number"
    ? `${writeNumber(value)} ${unit}`
    : `${writeNumber(value.min)} to ${writeNumber(value.max)} ${unit}`;

/**
 * Reads a quantity as a time in seconds, a rate per second, a share of 1 or a count. An interval gives the end
 * that `end` names. Says what is missing when there is none or its unit is of another kind.
 */
export function readQuantity(
  quantity: Quantity | undefined,
  name: string,
  dimension: Dimension,
  end: End = "high",
): Reading {
  if (!quantity) return { isKnown: false, missing: name };
  const factor = factorOf[dimension](quantity.unit);
  if (factor === null)
    return { isKnown: false, missing: `${name}: "${quantity.unit}" isn't a unit of a ${dimension}` };
  const { value, basis } = quantity;
  const ends = typeof value === "number" ? { min: value, max: value } : value;
  const amount = end === "low" ? ends.min : ends.max;
  if (amount < 0) return { isKnown: false, missing: `${name}: ${amount} is below zero` };
  return { isKnown: true, value: amount * factor, input: { name, text: writeQuantity(quantity), basis } };
}

/** The value of a reading, or what stands in for it. */
export const valueOr = <Other>(reading: Reading, other: Other): number | Other =>
  reading.isKnown ? reading.value : other;

/** The inputs of those readings that are known. */
export const listInputs = (...readings: readonly Reading[]): Input[] =>
  readings.flatMap((reading) => (reading.isKnown ? [reading.input] : []));

/** What is missing of those readings that aren't. */
export const listMissing = (...readings: readonly Reading[]): string[] =>
  readings.flatMap((reading) => (reading.isKnown ? [] : [reading.missing]));
