import { isRecord } from "@/lib/design/json";
import { writeNumber } from "@/lib/numbers/write-number";

const showScalar = (value: unknown) => (typeof value === "number" ? writeNumber(value) : String(value));

const showAmount = (value: unknown) =>
  isRecord(value) && "min" in value ? `${showScalar(value.min)}–${showScalar(value.max)}` : showScalar(value);

function showRecord(record: Record<string, unknown>): string {
  if ("value" in record && "unit" in record)
    return `${showAmount(record.value)} ${record.unit}${record.basis ? ` (${record.basis})` : ""}`;
  return Object.entries(record)
    .map(([name, value]) => `${name}: ${showValue(value)}`)
    .join(", ");
}

/** A value of the model on one line, as a reader of a difference needs it. */
export function showValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(showValue).join(value.every(isRecord) ? "; " : ", ");
  return isRecord(value) ? showRecord(value) : showScalar(value);
}
