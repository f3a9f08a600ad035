/** Each value is told to within this share of itself. */
export const accuracy = 0.001;

const perBucket = Math.log((1 + accuracy) / (1 - accuracy));
const shortest = 1e-7;
const longest = 1e9;
const first = Math.floor(Math.log(shortest) / perBucket);
const buckets = Math.ceil(Math.log(longest) / perBucket) - first + 2;

/**
 * Counts of times in buckets whose bounds grow by a constant factor, so that a percentile is right to within one in a
 * thousand whatever the distribution (DDSketch; Masson, Rim & Lee, VLDB 2019). From 0.1 µs to thirty years.
 */
export class Sketch {
  #counts = new Uint32Array(buckets);
  #zeros = 0;
  #total = 0;
  #lowest = buckets;
  #highest = 0;

  add(seconds: number): void {
    this.#total += 1;
    if (seconds < shortest) {
      this.#zeros += 1;
      return;
    }
    const at = Math.min(buckets - 1, Math.ceil(Math.log(seconds) / perBucket) - first);
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
    if (at < this.#lowest) this.#lowest = at;
    if (at > this.#highest) this.#highest = at;
  }

  /** The time within which `percent` of the times lie; not a number where there is none. */
  percentile(percent: number): number {
    if (this.#total === 0) return Number.NaN;
    const rank = (percent / 100) * (this.#total - 1);
    let below = this.#zeros;
    if (below > rank) return 0;
    for (let at = this.#lowest; at <= this.#highest; at += 1) {
      below += this.#counts[at] ?? 0;
      if (below > rank) return (2 * Math.exp((at + first) * perBucket)) / (Math.exp(perBucket) + 1);
    }
    return Number.NaN;
  }

  /** Takes all times of another in, which is empty afterwards. */
  take(other: Sketch): void {
    for (let at = other.#lowest; at <= other.#highest; at += 1)
      this.#counts[at] = (this.#counts[at] ?? 0) + (other.#counts[at] ?? 0);
    this.#zeros += other.#zeros;
    this.#total += other.#total;
    this.#lowest = Math.min(this.#lowest, other.#lowest);
    this.#highest = Math.max(this.#highest, other.#highest);
    other.clear();
  }

  clear(): void {
    if (this.#lowest <= this.#highest) this.#counts.fill(0, this.#lowest, this.#highest + 1);
    this.#zeros = 0;
    this.#total = 0;
    this.#lowest = buckets;
    this.#highest = 0;
  }
}
