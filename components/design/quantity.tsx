import type { Quantity } from "@/lib/design/schema";
import { writeNumber } from "@/lib/numbers/write-number";
import { Fact } from "./fact";

export function formatAmount(value: Quantity["value"]): string {
  if (typeof value === "number") return writeNumber(value);
  return `${writeNumber(value.min)}–${writeNumber(value.max)}`;
}

/** A number never stands alone: its unit, and whether it was stated, assumed or computed. */
export function QuantityText({ quantity: { value, unit, basis } }: { quantity: Quantity }) {
  return (
    <span className="whitespace-nowrap">
      <span className="tabular-nums">{formatAmount(value)}</span> {unit}
      <span className="text-faint ml-1.5 text-xs">{basis}</span>
    </span>
  );
}

/** A number with words around it, as in "every 5 min"; null when the number isn't known. */
export function measured(quantity: Quantity | undefined, before = "", after = "") {
  if (!quantity) return null;
  return (
    <>
      {before && `${before} `}
      <QuantityText quantity={quantity} />
      {after && ` ${after}`}
    </>
  );
}

export function QuantityFact({ name, quantity }: { name: string; quantity: Quantity | undefined }) {
  return <Fact name={name}>{measured(quantity)}</Fact>;
}
