import { z } from "zod";
import { fields, numberBetween, oneOf } from "./text";

const finite = z.number({ error: "must be a number" });

const basisSchema = oneOf(["stated", "assumed", "computed"]);

const amountSchema = z.union([finite, z.strictObject({ min: finite, max: finite })], {
  error: "must be a number, or an interval { min, max } where only that is known",
});

/** A number carries its unit and where it comes from; an interval where only an interval is known. */
export const quantitySchema = fields({
  value: amountSchema,
  unit: z.string({ error: 'must be a unit, as in "ms", "/s", "%", "GB", "EUR/month"' }).trim().min(1).max(40),
  basis: basisSchema,
});

/** The share of calls, in percent, that a latency holds for: 95 is p95. */
export const percentile = numberBetween(0.000001, 99.999999);

/** A latency that is promised at a percentile, in milliseconds. */
export const latencySchema = fields({ percentile, ms: numberBetween(0, 1e12), basis: basisSchema });
