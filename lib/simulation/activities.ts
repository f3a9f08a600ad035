/** What is known of an activity at a moment. */
export const marks = {
  /** Less was done than was asked. */
  degraded: 1,
  /** Something that it waits for has failed. */
  failed: 2,
  /** It has a place in the bulkhead of its call. */
  admitted: 4,
  /** It waits for a place there. */
  queued: 8,
  /** It was tried, so its breaker hears how it ends. */
  tried: 16,
} as const;

/** The end of a list, and nobody. */
export const none = -1;

const fields = [
  "pc",
  "entry",
  "parent",
  "policy",
  "attempt",
  "left",
  "pending",
  "mark",
  "source",
  "next",
  "stamp",
] as const;

const firstSize = 4096;

/**
 * Everything that is being done, one place each in lists of numbers: a run, a call that it waits for, one that nobody
 * waits for. Places are used again, so `stamp` tells whether an event still means the one that it was made for.
 */
export class Activities {
  /** Where it is in the program, and where it began. */
  pc = new Int32Array(firstSize);
  entry = new Int32Array(firstSize);
  /** Who waits for it. */
  parent = new Int32Array(firstSize);
  policy = new Int32Array(firstSize);
  attempt = new Int32Array(firstSize);
  /** Calls in turn that are still to be made, and calls that it waits for. */
  left = new Int32Array(firstSize);
  pending = new Int32Array(firstSize);
  mark = new Int32Array(firstSize);
  /** The source whose run it is. */
  source = new Int32Array(firstSize);
  /** The one behind it in the line that it stands in. */
  next = new Int32Array(firstSize);
  stamp = new Int32Array(firstSize);
  /** Since when it goes on, or waits. */
  since = new Float64Array(firstSize);
  inside = 0;
  #free = none;
  #used = 0;

  #grow(): void {
    const length = this.pc.length * 2;
    for (const field of fields) {
      const longer = new Int32Array(length);
      longer.set(this[field]);
      this[field] = longer;
    }
    const since = new Float64Array(length);
    since.set(this.since);
    this.since = since;
  }

  /** A place for something that begins at `entry`. */
  begin(entry: number, parent: number, policy: number, now: number): number {
    let id = this.#free;
    if (id === none) {
      id = this.#used;
      this.#used += 1;
      if (id === this.pc.length) this.#grow();
    } else this.#free = this.next[id] ?? none;
    this.inside += 1;
    this.pc[id] = entry;
    this.entry[id] = entry;
    this.parent[id] = parent;
    this.policy[id] = policy;
    this.attempt[id] = 0;
    this.left[id] = 0;
    this.pending[id] = 0;
    this.mark[id] = 0;
    this.source[id] = none;
    this.since[id] = now;
    return id;
  }

  end(id: number): void {
    this.inside -= 1;
    this.stamp[id] = (this.stamp[id] ?? 0) + 1;
    this.next[id] = this.#free;
    this.#free = id;
  }
}
