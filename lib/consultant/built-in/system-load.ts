import type { Capability } from "@/lib/catalogue/capability";
import { findRecord } from "@/lib/catalogue/find-capabilities";
import type { SystemFacts } from "./system-facts";

/** What a replica with two processor cores is assumed to bear. */
const perReplica = 50;
export const perGatewayReplica = 1_000;
/** With a zone gone; with all of them it is two thirds of it. */
const highestUtilisation = 0.9;

/** How the peak is spread over what the system does, in requests a second. */
export interface SystemLoad {
  peak: number;
  /** Reads that reach the origin, over all parts. */
  reads: number;
  /** Runs of the workflow across parts. */
  runs: number;
  /** Changes of all parts together. */
  changes: number;
  /** Changes of each part that changes something of its own. */
  changesOfEach: number;
  /** Share of reads that an edge cache answers. */
  cachedShare: number;
}

const isIntake = ({ id }: Capability) => id === "telemetry";
const isCachedAtEdge = ({ outside }: Capability) => outside?.id === "edge-cache";

/** Parts whose record changes on a request of its own, and not as a step of the workflow of others. */
export const listChangers = ({ services, leader, participants }: SystemFacts): Capability[] =>
  services.filter(
    (service) =>
      service !== leader && !participants.includes(service) && findRecord(service.id)?.change !== undefined,
  );

/** Assumed: one request in ten changes something, nine in ten where devices send. */
export function spreadLoad(facts: SystemFacts): SystemLoad {
  const { services, leader, peak } = facts;
  const changeShare = services.some(isIntake) ? 0.9 : 0.1;
  const cachedShare = services.some(isCachedAtEdge) ? 0.99 : 0;
  const reads = peak.value * (1 - changeShare) * (1 - cachedShare);
  const changers = listChangers(facts);
  const editing = services.some(isCachedAtEdge) ? Math.min(peak.value, 100) : peak.value;
  const changes = editing * changeShare;
  const shares = changers.length + (leader ? 1 : 0);
  const each = shares === 0 ? 0 : changes / shares;
  return { peak: peak.value, reads, changes, runs: leader ? each : 0, changesOfEach: each, cachedShare };
}

/** Requests a second that reach a part at peak. */
export function rateOf(service: Capability, facts: SystemFacts, load: SystemLoad): number {
  const { services, leader, participants } = facts;
  const reads = load.reads / Math.max(1, services.length);
  if (service === leader) return reads + load.runs * 3;
  if (participants.includes(service)) return reads + load.runs * (service.steps?.length ?? 1);
  return reads + (findRecord(service.id)?.change ? load.changesOfEach : load.runs);
}

const most = 3_000;

/**
 * Enough for the peak at nine tenths of what the replicas bear while one of three zones is gone: half as many
 * again as are needed. Two where one would do.
 */
export function replicasFor(rate: number, each: number = perReplica): number {
  const needed = Math.ceil(rate / (each * highestUtilisation));
  return Math.min(most, Math.max(2, Math.ceil(needed * 1.5)));
}

/** Requests a second that one copy of a store is assumed to bear, by what kind of store it is. */
export const perCopy = { database: 2_000, search: 500, "object-store": 3_000 } as const;
/** Beyond it more copies are the wrong answer: a cache or another store is. */
const mostCopies = 5;

/**
 * Copies of a store for what it is asked in a second, with one of them gone: two where one would do. Changes
 * count as reads do, since each looks at what it changes; that only a writer takes them in is a limit of its own.
 */
export const copiesFor = (rate: number, each: number): number =>
  Math.min(mostCopies, Math.max(2, Math.ceil(rate / (each * highestUtilisation)) + 1));

/** Requests a second that reach the store of a part: its own, and those that keep it up with what it follows. */
export const storeRateOf = (service: Capability, facts: SystemFacts, load: SystemLoad): number =>
  rateOf(service, facts, load) + service.follows.length * Math.max(load.changesOfEach, load.runs);
