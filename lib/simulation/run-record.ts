import { batchCount, type Estimate, estimateShare, estimateTime } from "./batch-means";
import { accuracy, Sketch } from "./sketch";

const percents = [50, 95, 99] as const;

/** What a batch says of one source. */
interface Batch {
  runs: number;
  mean: number;
  percentiles: readonly number[];
  failed: number;
  degraded: number;
}

/** How the runs of one source went: seconds, and shares of 1. */
export interface SourceResult {
  id: string;
  runs: number;
  /** Null where a batch saw too few runs that ended well. */
  latency: { mean: Estimate; p50: Estimate; p95: Estimate; p99: Estimate } | null;
  /** Null where a batch saw no run. */
  failed: Estimate | null;
  degraded: Estimate | null;
}

const fewestRuns = 20;

/** The runs of one source as they end, batch by batch. */
class SourceRecord {
  #whole = new Sketch();
  #current = new Sketch();
  #batches: Batch[] = [];
  #sum = 0;
  #all = { runs: 0, completed: 0, sum: 0, failed: 0, degraded: 0 };
  runs = 0;
  failed = 0;
  degraded = 0;

  add(seconds: number, isDegraded: boolean): void {
    this.runs += 1;
    if (isDegraded) this.degraded += 1;
    this.#sum += seconds;
    this.#current.add(seconds);
  }

  fail(): void {
    this.runs += 1;
    this.failed += 1;
  }

  #reset(): void {
    this.#sum = 0;
    this.runs = 0;
    this.failed = 0;
    this.degraded = 0;
  }

  /** Forgets the runs of the batch that is open. */
  drop(): void {
    this.#reset();
    this.#current.clear();
  }

  close(): void {
    const { runs, failed, degraded } = this;
    const completed = runs - failed;
    this.#batches.push({
      runs,
      mean: this.#sum / completed,
      percentiles: percents.map((percent) => this.#current.percentile(percent)),
      failed: failed / runs,
      degraded: degraded / runs,
    });
    this.#all.runs += runs;
    this.#all.completed += completed;
    this.#all.sum += this.#sum;
    this.#all.failed += failed;
    this.#all.degraded += degraded;
    this.#whole.take(this.#current);
    this.#reset();
  }

  #describeLatency(): SourceResult["latency"] {
    const batches = this.#batches;
    const isThin = batches.some(({ runs, failed }) => runs * (1 - failed) < fewestRuns || runs === 0);
    if (isThin || batches.length < batchCount) return null;
    const mean = this.#all.sum / this.#all.completed;
    const at = (place: number): Estimate => {
      const value = this.#whole.percentile(percents[place] ?? 50);
      const values = batches.map(({ percentiles }) => percentiles[place] ?? Number.NaN);
      return estimateTime(value, values, accuracy);
    };
    return {
      mean: estimateTime(
        mean,
        batches.map(({ mean: each }) => each),
      ),
      p50: at(0),
      p95: at(1),
      p99: at(2),
    };
  }

  describe(id: string): SourceResult {
    const { runs, failed, degraded } = this.#all;
    const isSeen = this.#batches.length === batchCount && this.#batches.every((batch) => batch.runs > 0);
    const share = (part: number, key: "failed" | "degraded") =>
      isSeen
        ? estimateShare(
            part / runs,
            this.#batches.map((batch) => batch[key]),
          )
        : null;
    return {
      id,
      runs,
      latency: this.#describeLatency(),
      failed: share(failed, "failed"),
      degraded: share(degraded, "degraded"),
    };
  }
}

/** The runs of all sources as they end. */
export class RunRecord {
  readonly sources: readonly SourceRecord[];

  constructor(count: number) {
    this.sources = Array.from({ length: count }, () => new SourceRecord());
  }

  /** The end of a batch; what ended before the first one doesn't count. */
  closeBatch(): void {
    for (const source of this.sources) source.close();
  }

  /** Forgets what began before there was a steady state. */
  drop(): void {
    for (const source of this.sources) source.drop();
  }
}
