/** A value that was measured, and the interval that holds the true one with 99 % confidence. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** Into how many parts of equal length a simulation is cut: few, so that each is long. */
export const batchCount = 10;

/** Student's t for 99 % on both sides and one degree of freedom less than there are batches. */
const student = 3.2498;

/** How far the mean of the batches may be off: half the width of the interval. */
function findError(batches: readonly number[]): number {
  const mean = batches.reduce((sum, each) => sum + each, 0) / batches.length;
  const square = batches.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return student * Math.sqrt(square / (batches.length - 1) / batches.length);
}

/**
 * The interval of a share from its values in batches: long enough batches are as good as independent of each other,
 * so their spread tells how far the whole may be off (Conway 1963).
 */
export function estimateShare(value: number, batches: readonly number[]): Estimate {
  const error = findError(batches);
  return { value, low: Math.max(0, value - error), high: value + error };
}

/**
 * The interval of a time, likewise but by its logarithm: waits are skewed, so that they are further above than below
 * what was seen. `accuracy` is the share of itself that each value may be off.
 */
export function estimateTime(value: number, batches: readonly number[], accuracy = 0): Estimate {
  if (batches.some((each) => each <= 0)) return estimateShare(value, batches);
  const error = findError(batches.map(Math.log)) + accuracy;
  return { value, low: value * Math.exp(-error), high: value * Math.exp(error) };
}
