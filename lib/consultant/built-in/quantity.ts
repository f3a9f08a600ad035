import type { Quantity } from "@/lib/design/schema";

export const assumed = (value: number, unit: string): Quantity => ({ value, unit, basis: "assumed" });
export const computed = (value: number, unit: string): Quantity => ({ value, unit, basis: "computed" });

/** Three digits say enough of a number that rests on assumptions. */
export const rounded = (value: number): number => Number(value.toPrecision(3));
