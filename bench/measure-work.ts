import { median, rounded } from "./median";

const runs = 9;

/** The middle of several runs, in milliseconds, after one that warms up. */
export function measureWork(work: () => unknown): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return rounded(median(times));
}
