import type { Component } from "@/lib/design/schema";
import { readCapacity } from "./component-capacity";
import { countRelationCalls } from "./count-calls";
import { type Figure, formatNumber, formatTime, type Input, knownFigure, unknownFigure } from "./figure";
import { computeOccupancy } from "./formulas/littles-law";
import type { Calls } from "./list-sources";
import type { ModelIndex, Target } from "./model-index";
import type { Prepared } from "./prepare-numbers";
import { readQuantity } from "./read-quantity";
import { createResidences, type FindResidence } from "./residence";
import type { ResponseTime } from "./response-time";

/** A limit on how many calls are inside at once, and how many there are at the peak. */
export interface Pool {
  /** The component whose replicas work on so many at once, or the relation whose bulkhead admits so many. */
  id: string;
  /** Calls at once. */
  limit: number;
  /** What the limit follows from. */
  limitText: string;
  /** Mean calls at once at the peak, by Little's law. */
  occupancy: Figure;
}

type Run = Prepared["runs"][number];

interface Use {
  calls: Calls;
  run: Run;
}

interface Limited {
  id: string;
  target: Pick<Target, "node" | "isChannel">;
  limit: number;
  limitText: string;
  uses: Use[];
}

function limitOf(component: Component): Pick<Limited, "limit" | "limitText"> | null {
  const { id, capacity } = component;
  const atOnce = readQuantity(capacity?.concurrency, `capacity.concurrency of ${id}`, "count", "low");
  const reading = readCapacity(component);
  if (!atOnce.isKnown || !reading.isKnown) return null;
  const { mostReplicas } = reading.capacity;
  const limit = atOnce.value * mostReplicas;
  const { basis } = atOnce.input;
  const limitText = `${mostReplicas} × ${formatNumber(atOnce.value)} at once (${basis}) = ${formatNumber(limit)}`;
  return { limit, limitText };
}

const usesOf = (runs: readonly Run[], count: (run: Run) => Calls | undefined): Use[] =>
  runs.flatMap((run) => {
    const calls = count(run);
    return calls ? [{ calls, run }] : [];
  });

const limitComponents = ({ design }: ModelIndex, runs: readonly Run[]): Limited[] =>
  design.components.flatMap((component) => {
    const found = limitOf(component);
    if (!found) return [];
    const { id } = component;
    return [
      {
        ...found,
        id,
        target: { node: id, isChannel: false },
        uses: usesOf(runs, ({ counted }) => counted.of(id)),
      },
    ];
  });

const limitRelations = (index: ModelIndex, runs: readonly Run[]): Limited[] =>
  index.design.relations.flatMap((relation) => {
    const { id, to, bulkhead } = relation;
    const target = index.find(to);
    if (!bulkhead || !target || target.isChannel) return [];
    const limit = bulkhead.maxConcurrent;
    const limitText = `bulkhead of ${id}: ${limit} at once`;
    return [
      {
        id,
        target,
        limit,
        limitText,
        uses: usesOf(runs, ({ trace, counted }) => countRelationCalls(index, trace, counted, relation)),
      },
    ];
  });

interface Part {
  rate: number;
  time: number;
  line: string;
  inputs: Input[];
}

/** The time that a call stays inside: with all it waits for, else the service alone, which is less. */
function timeOf({ target }: Limited, index: ModelIndex, find: FindResidence) {
  const residence = find(target, true);
  if (residence.isComplete) return { time: residence.time.mean, inputs: [] };
  const service = index.components.get(target.node)?.capacity?.serviceTime?.mean;
  const reading = readQuantity(service, `capacity.serviceTime.mean of ${target.node}`, "time");
  return reading.isKnown ? { time: reading.value, inputs: [reading.input] } : null;
}

function occupy(limited: Limited, index: ModelIndex, residences: (run: Run) => FindResidence): Figure {
  const parts = limited.uses.flatMap(({ calls, run }): Part[] => {
    const { peak } = run.arrivals;
    const stay = timeOf(limited, index, residences(run));
    if (!peak.isKnown || !stay) return [];
    const rate = peak.value * (calls.reads + calls.writes);
    const line = `${run.trace.workflow.id}: ${formatNumber(rate)} /s × ${formatTime(stay.time)} = ${formatNumber(computeOccupancy(rate, stay.time))} at once`;
    return [{ rate, time: stay.time, line, inputs: [peak.input, ...stay.inputs] }];
  });
  if (parts.length === 0) return unknownFigure("at once", [`arrivals and times of calls of ${limited.id}`]);
  const value = parts.reduce((sum, { rate, time }) => sum + computeOccupancy(rate, time), 0);
  return knownFigure(value, "at once", () => ({
    inputs: parts.flatMap(({ inputs }) => inputs),
    derivation: parts.map(({ line }) => line),
  }));
}

/** Every stated limit on calls at once, with how many there are at the peak: L = λ·W. */
export function listPools(
  index: ModelIndex,
  runs: readonly Run[],
  responses: ReadonlyMap<string, ResponseTime>,
): Pool[] {
  const known = new Map<Run, FindResidence>();
  const residences = (run: Run): FindResidence => {
    const found = known.get(run) ?? createResidences(index, run.trace, responses);
    known.set(run, found);
    return found;
  };
  return [...limitComponents(index, runs), ...limitRelations(index, runs)].map((limited) => ({
    id: limited.id,
    limit: limited.limit,
    limitText: limited.limitText,
    occupancy: occupy(limited, index, residences),
  }));
}
