import type { Autoscaler, Station } from "./network";

/** How many replicas an autoscaler wanted at a moment. */
interface Wish {
  at: number;
  replicas: number;
}

/** An autoscaler between two of its decisions. */
export interface Scaler {
  station: number;
  terms: Autoscaler;
  /** Replicas that take calls. */
  ready: number;
  /** When replicas that are starting take calls, the earliest first. Seconds from the beginning. */
  starting: number[];
  /** What was wanted lately, the latest last. */
  wishes: Wish[];
}

/** The autoscalers of a network at its beginning. */
export const openScalers = (stations: readonly Station[]): Scaler[] =>
  stations.flatMap(({ autoscaler }, station) =>
    autoscaler ? [{ station, terms: autoscaler, ready: autoscaler.begin, starting: [], wishes: [] }] : [],
  );
