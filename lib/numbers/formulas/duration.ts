import { gammaBelow } from "./gamma";

/** A random time by its mean and variance, which is all that sums and mixtures need. */
export interface Duration {
  mean: number;
  variance: number;
}

export const noTime: Duration = { mean: 0, variance: 0 };

/** One after the other, independent of each other. */
export const addDurations = (parts: readonly Duration[]): Duration =>
  parts.reduce(
    (sum, { mean, variance }) => ({ mean: sum.mean + mean, variance: sum.variance + variance }),
    noTime,
  );

/** One of several with the given probabilities; what they leave out takes no time. */
export function mixDurations(parts: readonly { weight: number; time: Duration }[]): Duration {
  const mean = parts.reduce((sum, { weight, time }) => sum + weight * time.mean, 0);
  const square = parts.reduce((sum, { weight, time }) => sum + weight * (time.variance + time.mean ** 2), 0);
  return { mean, variance: Math.max(0, square - mean ** 2) };
}

/** `count` times in turn; the fraction of a count is a time that happens with that probability. */
export function repeatDuration(time: Duration, count: number): Duration {
  const whole = Math.floor(count);
  const sure = { mean: whole * time.mean, variance: whole * time.variance };
  return addDurations([sure, mixDurations([{ weight: count - whole, time }])]);
}

/** In turn as long as each round is followed by another with probability `again` (a geometric number of rounds). */
export function repeatWhile(time: Duration, again: number): Duration {
  const rounds = again / (1 - again);
  const spread = again / (1 - again) ** 2;
  return { mean: rounds * time.mean, variance: rounds * time.variance + spread * time.mean ** 2 };
}

/** A shape beyond which a gamma distribution is taken for one of this shape: it spreads by 1 ‰ of its mean. */
const narrowest = 1e5;

const isConstant = ({ mean, variance }: Duration) => mean === 0 || variance <= mean ** 2 / narrowest;

/** The share of times up to `limit`, with a gamma distribution of the same mean and variance. */
function shareWithin(time: Duration, limit: number): number {
  if (isConstant(time)) return limit >= time.mean ? 1 : 0;
  return gammaBelow(time.mean ** 2 / time.variance, (limit * time.mean) / time.variance);
}

/**
 * The time within which `percent` of the times lie, by a gamma distribution of the same mean and variance: exact for
 * an exponential time and for equal ones in turn, close for sums of services of different length.
 */
export function findPercentile(time: Duration, percent: number): number {
  if (isConstant(time)) return time.mean;
  let low = 0;
  let high = time.mean;
  while (shareWithin(time, high) < percent / 100) high *= 2;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (shareWithin(time, middle) < percent / 100) low = middle;
    else high = middle;
  }
  return high;
}

const slices = 400;

/** The longest of several that run side by side, each as often as `copies` says: ∫ 1 − ∏ F(t) dt. */
export function longestOf(parts: readonly { time: Duration; copies?: number }[]): Duration {
  const end = Math.max(0, ...parts.map(({ time, copies = 1 }) => findPercentile(time, 100 - 1e-4 / copies)));
  if (parts.every(({ time }) => isConstant(time))) return { mean: end, variance: 0 };
  const width = end / slices;
  let mean = 0;
  let square = 0;
  for (let slice = 0; slice < slices; slice += 1) {
    const at = (slice + 0.5) * width;
    const within = parts.reduce((all, { time, copies = 1 }) => all * shareWithin(time, at) ** copies, 1);
    mean += (1 - within) * width;
    square += 2 * at * (1 - within) * width;
  }
  return { mean, variance: Math.max(0, square - mean ** 2) };
}
