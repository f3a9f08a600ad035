import type { Program } from "./program";

/** What adds replicas to a station under load and takes them away again. */
export interface Autoscaler {
  /** Replicas at least, at most, and when a simulation begins. */
  least: number;
  most: number;
  begin: number;
  /** Calls per second that one replica bears. */
  perReplica: number;
  /** The utilisation that it keeps to, as a share of 1. */
  target: number;
  /** Seconds from its decision until a new replica takes calls. */
  startup: number;
}

/** Where calls wait to be served. Times in seconds, rates per second. */
export interface Station {
  id: string;
  /** Calls that are served at once; infinite where nothing is known to limit them. */
  servers: number;
  service: number;
  /** Squared coefficient of variation of the service time. */
  variability: number;
  /** How long a served call keeps its server, on average: as long as the service, unless the capacity says otherwise. */
  hold: number;
  /** Calls per second at most, whatever the servers; infinite where there is no quota. */
  quota: number;
  autoscaler?: Autoscaler;
}

/** What stands between callers and one other end, shared by all that use it. */
export interface Guard {
  id: string;
  breaker: { threshold: number; isShare: boolean; window: number; openFor: number } | null;
  bulkhead: { most: number; queue: number } | null;
}

/** How a call is made. */
export interface Policy {
  id: string;
  /** The place of its guard; -1 for none. */
  guard: number;
  /** Seconds; infinite where nothing ends the wait. */
  timeout: number;
  retries: number;
  backoff: "none" | "fixed" | "linear" | "exponential";
  base: number;
  cap: number;
  jitter: "none" | "equal" | "full";
  /** Retries for each first attempt at most, over time; infinite for no budget. */
  budget: number;
  /** The station of the caller, which puts nothing off while it is away itself; -1 where none is known. */
  caller: number;
  /** Where what can't be done now is done later; -1 where it is not. */
  station: number;
  /** Whether it waits at its station instead of being tried: messages whose consumer is away. */
  isPulled: boolean;
}

/** What arrives: runs per second, as a Poisson stream, and where each begins. */
interface Source {
  id: string;
  rate: number;
  entry: number;
}

/** What a consumer of a channel gets of each of its messages. */
export interface Delivery {
  policy: number;
  /** Where in the program it takes the message up. */
  entry: number;
  times: number;
}

/** Everything that a simulation knows. */
export interface Network {
  program: Program;
  sources: readonly Source[];
  stations: readonly Station[];
  guards: readonly Guard[];
  policies: readonly Policy[];
  /** Who gets the messages of a channel, by where they enter it in the program. */
  deliveries: ReadonlyMap<number, readonly Delivery[]>;
}

/** A time in which `times` as many runs arrive as usual. Seconds from the beginning. */
export interface Surge {
  times: number;
  from: number;
  until: number;
}

/** A time in which stations don't answer. Seconds from the beginning. */
export interface Outage {
  stations: readonly number[];
  /** Those that answer, but can't do what they need the others for: what is put off at them waits as well. */
  hampered: readonly number[];
  from: number;
  until: number;
}
