/** All parts are needed and fail independently: A = ∏ Aᵢ. */
export const inSeries = (parts: readonly number[]): number =>
  parts.reduce((product, part) => product * part, 1);

/** One part is enough and they fail independently: A = 1 − ∏ (1 − Aᵢ). */
export const inParallel = (parts: readonly number[]): number =>
  1 - parts.reduce((product, part) => product * (1 - part), 1);

/** At least `needed` of `count` equal, independent parts are up: the upper tail of a binomial distribution. */
export function needSome(needed: number, count: number, part: number): number {
  let total = 0;
  let ways = 1;
  for (let up = count; up >= needed && up >= 0; up -= 1) {
    total += ways * part ** up * (1 - part) ** (count - up);
    ways = (ways * up) / (count - up + 1);
  }
  return total;
}

/**
 * `needed` of `count` replicas where the share `beta` of a replica's failures strikes all at once (β-factor model,
 * Fleming 1975): a common cause in series with the replicas that fail each on its own.
 */
export function withCommonCause(needed: number, count: number, part: number, beta: number): number {
  if (count <= 1) return needSome(needed, count, part);
  const failing = 1 - part;
  return (1 - beta * failing) * needSome(needed, count, 1 - (1 - beta) * failing);
}

/** The long-run share of time up, from the mean times between failures and to repair. */
export const fromRepair = (betweenFailures: number, toRepair: number): number =>
  betweenFailures / (betweenFailures + toRepair);

/** Minutes down in a year of 365 days. */
export const downtimeMinutes = (availability: number): number => (1 - availability) * 365 * 24 * 60;
