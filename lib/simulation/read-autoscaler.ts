import type { Component } from "@/lib/design/schema";
import type { Capacity } from "@/lib/numbers/component-capacity";
import type { Loaded } from "@/lib/numbers/component-load";
import { readQuantity, valueOr } from "@/lib/numbers/read-quantity";
import { findWanted } from "./find-wanted";
import type { Autoscaler } from "./network";

/** The utilisation that an autoscaler keeps to where the design names none, or none that is a share. */
const assumedTarget = 0.7;

const startupOf = ({ id, scaling }: Component) =>
  readQuantity(scaling?.startupTime, `scaling.startupTime of ${id}`, "time");

const targetOf = ({ id, scaling }: Component, dimension: "share" | "rate") =>
  readQuantity(scaling?.target, `scaling.target of ${id}`, dimension, "low");

/** The utilisation that a component keeps to: as it says, or by the calls per second that it wants for a replica. */
function readTarget(component: Component, perReplica: number): number {
  const asRate = targetOf(component, "rate");
  const target = asRate.isKnown
    ? asRate.value / perReplica
    : valueOr(targetOf(component, "share"), assumedTarget);
  return target > 0 ? Math.min(1, target) : assumedTarget;
}

const mayScale = ({ replicas, scaling }: Component) =>
  scaling?.kind === "horizontal" && (replicas?.max ?? 0) > (replicas?.min ?? 0);

/** Whether more replicas come under load, and how long they take isn't said. */
export const startsUntold = (component: Component): boolean =>
  mayScale(component) && !startupOf(component).isKnown;

/** Whether more replicas come under load by another measure than how busy they are. */
export const scalesOtherwise = (component: Component): boolean =>
  mayScale(component) &&
  startupOf(component).isKnown &&
  !(targetOf(component, "share").isKnown || targetOf(component, "rate").isKnown);

/**
 * The autoscaler of a component that says how long a new replica takes to start; null for any other. It begins with the
 * replicas that it would have after a while at the load of the model.
 */
export function readAutoscaler({ component, peak }: Loaded, capacity: Capacity): Autoscaler | null {
  const startup = startupOf(component);
  const { perReplica, replicas: least, mostReplicas: most } = capacity;
  if (!startup.isKnown || most <= least) return null;
  const terms = { least, most, target: readTarget(component, perReplica) };
  const utilisation = peak.rate / (least * perReplica);
  const begin = findWanted(terms, { ready: least, running: least, utilisation });
  return { ...terms, begin, perReplica, startup: startup.value };
}
