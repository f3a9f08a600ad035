import type { Quantity } from "@/lib/design/schema";

const second = 1;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const secondsIn: Readonly<Record<string, number>> = {
  us: 1e-6,
  ms: 1e-3,
  s: second,
  sec: second,
  second: second,
  min: minute,
  minute: minute,
  h: hour,
  hour: hour,
  d: day,
  day: day,
  week: 7 * day,
  month: 30 * day,
  year: 365 * day,
};

const unitOf = (unit: string) => {
  const name = unit.toLowerCase().trim();
  return secondsIn[name] ?? secondsIn[name.replace(/s$/, "")];
};

/** The end of an interval that makes things worse decides: the longer time, the larger load. */
const largest = ({ value }: Quantity) => (typeof value === "number" ? value : value.max);

/** A time in seconds; undefined when the unit is none of time. */
export function secondsOf(quantity: Quantity | undefined): number | undefined {
  const factor = quantity && unitOf(quantity.unit);
  return quantity && factor !== undefined ? largest(quantity) * factor : undefined;
}

/** A share as a number from 0 to 1; undefined when the unit is none of shares. */
export function shareOf(quantity: Quantity | undefined): number | undefined {
  if (!quantity) return undefined;
  const unit = quantity.unit.toLowerCase();
  if (unit.startsWith("%") && !unit.includes("/")) return largest(quantity) / 100;
  return unit === "ratio" || unit === "share" ? largest(quantity) : undefined;
}

const digits = (value: number) => Number(value.toPrecision(4)).toString();

/** A time in the unit in which people read it. */
export function showSeconds(seconds: number): string {
  if (seconds < second) return `${digits(seconds * 1000)} ms`;
  if (seconds < 2 * minute) return `${digits(seconds)} s`;
  if (seconds < 2 * hour) return `${digits(seconds / minute)} min`;
  return seconds < 2 * day ? `${digits(seconds / hour)} h` : `${digits(seconds / day)} days`;
}

export const showShare = (share: number): string => `${Number((share * 100).toPrecision(6))} %`;
