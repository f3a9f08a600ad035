/**
 * How many requests are inside on average: L = λ·W (Little 1961). Holds for any stable system.
 * `rate` per second and `time` in seconds, or any other pair of matching units.
 */
export const computeOccupancy = (rate: number, time: number): number => rate * time;
