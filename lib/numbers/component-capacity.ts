import type { Component } from "@/lib/design/schema";
import type { Input } from "./figure";
import { formatNumber } from "./figure";
import { listInputs, listMissing, type Reading, readQuantity } from "./read-quantity";

/** What a component bears, with the replicas that run when a peak comes and with all that it may scale to. */
export interface Capacity {
  /** Calls per second of one replica. */
  perReplica: number;
  replicas: number;
  mostReplicas: number;
  /** Replicas that may take a write: one where the others are copies of it. */
  writers: number;
  /** Calls per second at most, whatever the replicas; infinite where no quota is known. */
  quota: number;
  inputs: Input[];
  derivation: string[];
}

export type CapacityReading = { isKnown: true; capacity: Capacity } | { isKnown: false; missing: string[] };

const oneReplica = (id: string): Input => ({
  name: `replicas of ${id}`,
  text: "1; none are given",
  basis: "assumed",
});

/**
 * perReplica as stated, else calls at once ÷ service time. Where nobody says how many at once it is one, but for
 * what others run: there the quota says all that is known.
 */
function readPerReplica({ id, kind, capacity = {} }: Component): Reading & { derivation?: string } {
  const stated = readQuantity(capacity.perReplica, `capacity.perReplica of ${id}`, "rate", "low");
  if (stated.isKnown || capacity.perReplica) return stated;
  const service = readQuantity(capacity.serviceTime?.mean, `capacity.serviceTime.mean of ${id}`, "time");
  if (!service.isKnown || service.value === 0) return stated;
  const atOnce = readQuantity(capacity.concurrency, `capacity.concurrency of ${id}`, "count", "low");
  const isForeign = kind === "external" || capacity.quota !== undefined;
  if (isForeign && !atOnce.isKnown) return stated;
  const slots = atOnce.isKnown ? atOnce.value : 1;
  const value = slots / service.value;
  const given = [...listInputs(atOnce, service)].map(({ name, text }) => `${name} ${text}`).join(", ");
  const basis = atOnce.isKnown && service.input.basis === "stated" ? atOnce.input.basis : "assumed";
  const name = `capacity of one replica of ${id}`;
  const derivation = `${name} = ${formatNumber(slots)} at once ÷ ${formatNumber(service.value)} s = ${formatNumber(value)} /s`;
  return {
    isKnown: true,
    value,
    input: { name, text: `${formatNumber(value)} /s from ${given}`, basis },
    derivation,
  };
}

/** A single writer whose copies follow it; a quorum and partitions spread their writes. */
const hasOneWriter = ({ kind, replication, partitioning }: Component) =>
  kind === "database" &&
  (replication?.mode === "sync" || replication?.mode === "async") &&
  (partitioning?.partitions ?? 1) === 1;

function readReplicas({ id, replicas, scaling }: Component) {
  const least = Math.max(1, replicas?.min ?? 1);
  const text = replicas?.max === undefined ? String(least) : `${least} to ${replicas.max}`;
  const input: Input = replicas ? { name: `replicas of ${id}`, text, basis: "stated" } : oneReplica(id);
  const mayScale = scaling?.kind !== "none" && scaling?.kind !== "vertical";
  return { least, most: mayScale ? Math.max(least, replicas?.max ?? least) : least, input };
}

/** Reads what a component bears from its replicas, its service time and its quota. */
export function readCapacity(component: Component): CapacityReading {
  const perReplica = readPerReplica(component);
  const quota = readQuantity(component.capacity?.quota, `capacity.quota of ${component.id}`, "rate", "low");
  const { least, most, input } = readReplicas(component);
  const known = { replicas: least, mostReplicas: most, writers: hasOneWriter(component) ? 1 : least };
  if (!perReplica.isKnown && !quota.isKnown) return { isKnown: false, missing: listMissing(perReplica) };
  const inputs = [...listInputs(perReplica, quota), ...(perReplica.isKnown ? [input] : [])];
  return {
    isKnown: true,
    capacity: {
      ...known,
      perReplica: perReplica.isKnown ? perReplica.value : Number.POSITIVE_INFINITY,
      quota: quota.isKnown ? quota.value : Number.POSITIVE_INFINITY,
      inputs,
      derivation: perReplica.derivation ? [perReplica.derivation] : [],
    },
  };
}
