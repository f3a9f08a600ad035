import type { Component } from "@/lib/design/schema";
import type { Capacity, CapacityReading } from "./component-capacity";
import { type Figure, formatNumber, formatShare, knownFigure, unknownFigure } from "./figure";
import type { Load } from "./sum-load";

/** What arrives at a component and how it bears it. Rates per second, utilisation as a share of 1. */
export interface ComponentLoad {
  id: string;
  name: string;
  kind: Component["kind"];
  meanRate: Figure;
  peakRate: Figure;
  meanUtilisation: Figure;
  /** At peak, with the replicas that run before anything scales. */
  utilisation: Figure;
  /** At peak, with all replicas that it may scale to. */
  scaledUtilisation: Figure;
  /** At peak, with one replica lost. */
  afterReplicaLoss: Figure;
  /** At peak, with one of its zones lost. */
  afterZoneLoss: Figure;
  /** The load, in times the peak, at which all replicas that it may scale to are busy all the time. */
  saturatesAt: Figure;
}

/** The load of a component as the rest of the numbers needs it. */
export interface Loaded {
  component: Component;
  mean: Load;
  peak: Load;
  capacity: CapacityReading;
}

/** The share of time that `replicas` of a component are busy: copies share the reads, writers the writes. */
export function findUtilisation(
  { rate, writes }: Pick<Load, "rate" | "writes">,
  capacity: Capacity,
  replicas: number,
): number {
  const writers = Math.min(capacity.writers === capacity.replicas ? replicas : capacity.writers, replicas);
  const byReplica =
    replicas <= 0
      ? Number.POSITIVE_INFINITY
      : (rate - writes) / (replicas * capacity.perReplica) + writes / (writers * capacity.perReplica);
  return Math.max(byReplica, rate / capacity.quota);
}

const unlimited = (value: number) => !Number.isFinite(value);

function writeUtilisation(
  { rate, writes }: Load,
  capacity: Capacity,
  replicas: number,
  value: number,
): string {
  const { perReplica, quota, writers } = capacity;
  const one = formatNumber(perReplica);
  if (unlimited(perReplica) || rate / quota >= value)
    return `utilisation = ${formatNumber(rate)} /s ÷ quota of ${formatNumber(quota)} /s = ${formatShare(value)}`;
  if (writers === capacity.replicas || writes === 0)
    return `utilisation = ${formatNumber(rate)} /s ÷ (${replicas} × ${one} /s) = ${formatShare(value)}`;
  const reads = `${formatNumber(rate - writes)} reads/s ÷ (${replicas} × ${one} /s)`;
  return `utilisation = ${formatNumber(writes)} writes/s ÷ (${writers} × ${one} /s) + ${reads} = ${formatShare(value)}`;
}

function utilise(
  { component, capacity }: Loaded,
  load: Load,
  replicas: (capacity: Capacity) => number,
): Figure {
  if (!(load.figure.isKnown && capacity.isKnown)) {
    const { figure } = load;
    const missing = capacity.isKnown ? [] : capacity.missing;
    return unknownFigure("share", () => [...(figure.isKnown ? [] : figure.missing), ...missing]);
  }
  const count = replicas(capacity.capacity);
  if (count <= 0) return unknownFigure("share", [`nothing of ${component.id} is left`]);
  const value = findUtilisation(load, capacity.capacity, count);
  return knownFigure(value, "share", () => {
    const { inputs = [], leftOut = [], derivation = [] } = load.explain();
    return {
      inputs: [...inputs, ...capacity.capacity.inputs],
      leftOut,
      derivation: [
        ...derivation,
        ...capacity.capacity.derivation,
        writeUtilisation(load, capacity.capacity, count, value),
      ],
    };
  });
}

/** Replicas left without the zone that holds the most of them; null where they stand in one zone or nobody says. */
const afterZone = ({ zones }: Component, replicas: number) =>
  zones === undefined ? null : replicas - Math.ceil(replicas / zones);

function lose(loaded: Loaded, left: (capacity: Capacity) => number | null, what: string): Figure {
  const { capacity, component } = loaded;
  if (!capacity.isKnown) return unknownFigure("share", capacity.missing);
  if (unlimited(capacity.capacity.perReplica)) return unknownFigure("share", [`replicas of ${component.id}`]);
  const count = left(capacity.capacity);
  return count === null ? unknownFigure("share", [what]) : utilise(loaded, loaded.peak, () => count);
}

function saturate(loaded: Loaded): Figure {
  const figure = utilise(loaded, loaded.peak, ({ mostReplicas }) => mostReplicas);
  if (!figure.isKnown) return unknownFigure("times the peak", () => figure.missing);
  if (figure.value === 0) return unknownFigure("times the peak", [`calls of ${loaded.component.id}`]);
  const value = 1 / figure.value;
  return knownFigure(value, "times the peak", () => ({
    inputs: figure.inputs,
    leftOut: figure.leftOut,
    derivation: [
      ...figure.derivation,
      `saturated at 1 ÷ ${formatShare(figure.value)} = ${formatNumber(value)} × the peak`,
    ],
  }));
}

/** The load of one component as figures. */
export function describeLoad(loaded: Loaded): ComponentLoad {
  const { component, mean, peak } = loaded;
  return {
    id: component.id,
    name: component.name,
    kind: component.kind,
    meanRate: mean.figure,
    peakRate: peak.figure,
    meanUtilisation: utilise(loaded, mean, ({ replicas }) => replicas),
    utilisation: utilise(loaded, peak, ({ replicas }) => replicas),
    scaledUtilisation: utilise(loaded, peak, ({ mostReplicas }) => mostReplicas),
    afterReplicaLoss: lose(loaded, ({ replicas }) => replicas - 1, `replicas of ${component.id}`),
    afterZoneLoss: lose(loaded, ({ replicas }) => afterZone(component, replicas), `zones of ${component.id}`),
    saturatesAt: saturate(loaded),
  };
}
