/**
 * What happens when: a binary heap over typed arrays, so that no event allocates. An event is two whole numbers that
 * its reader understands; `take` leaves the earliest in `time`, `what` and `stamp`.
 */
export class EventQueue {
  time = 0;
  what = 0;
  stamp = 0;
  size = 0;
  #times = new Float64Array(1024);
  #whats = new Int32Array(1024);
  #stamps = new Int32Array(1024);

  #grow(): void {
    const length = this.#times.length * 2;
    const [times, whats, stamps] = [new Float64Array(length), new Int32Array(length), new Int32Array(length)];
    times.set(this.#times);
    whats.set(this.#whats);
    stamps.set(this.#stamps);
    this.#times = times;
    this.#whats = whats;
    this.#stamps = stamps;
  }

  add(time: number, what: number, stamp: number): void {
    if (this.size === this.#times.length) this.#grow();
    const times = this.#times;
    let at = this.size;
    this.size += 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = times[above] ?? 0;
      if (other <= time) break;
      this.#move(above, at);
      at = above;
    }
    times[at] = time;
    this.#whats[at] = what;
    this.#stamps[at] = stamp;
  }

  #move(from: number, to: number): void {
    this.#times[to] = this.#times[from] ?? 0;
    this.#whats[to] = this.#whats[from] ?? 0;
    this.#stamps[to] = this.#stamps[from] ?? 0;
  }

  /** When the earliest happens; infinite where there is none. */
  get nextTime(): number {
    return this.size === 0 ? Number.POSITIVE_INFINITY : (this.#times[0] ?? 0);
  }

  /** False when there is none left. */
  take(): boolean {
    if (this.size === 0) return false;
    this.time = this.#times[0] ?? 0;
    this.what = this.#whats[0] ?? 0;
    this.stamp = this.#stamps[0] ?? 0;
    this.size -= 1;
    if (this.size > 0) this.#sink(this.size);
    return true;
  }

  /** Puts the event at `from` where it belongs, from the top on. */
  #sink(from: number): void {
    const times = this.#times;
    const time = times[from] ?? 0;
    const half = this.size >> 1;
    let at = 0;
    while (at < half) {
      let below = 2 * at + 1;
      if (below + 1 < this.size && (times[below + 1] ?? 0) < (times[below] ?? 0)) below += 1;
      if ((times[below] ?? 0) >= time) break;
      this.#move(below, at);
      at = below;
    }
    this.#move(from, at);
  }
}
