import type { DesignPatch } from "@/lib/design/patch";
import type { Component } from "@/lib/design/schema";
import { deployed, isOf } from "../component-kinds";

/** Replicas that run when the peak comes, and those that there may be. */
export const replicasOf = ({ replicas, scaling }: Component) => {
  const least = Math.max(1, replicas?.min ?? 1);
  const mayScale = scaling?.kind !== "none" && scaling?.kind !== "vertical";
  return { least, most: mayScale ? Math.max(least, replicas?.max ?? least) : least };
};

/** More replicas help what the team runs and what keeps no state; a quota of others they don't lift. */
const canAddReplicas = (component: Component): boolean =>
  isOf(deployed, component) &&
  component.state !== "stateful" &&
  component.capacity?.quota === undefined &&
  component.replicas !== undefined;

/** A patch that runs `least` replicas at least, or lets there be `most`; undefined where replicas don't help. */
export function patchReplicas(
  component: Component,
  { least = 0, most = 0 }: { least?: number; most?: number },
): DesignPatch | undefined {
  const { replicas, scaling } = component;
  if (!canAddReplicas(component) || !replicas) return undefined;
  const isFixed = replicas.max === undefined || scaling?.kind === "none" || scaling?.kind === "vertical";
  const min = Math.max(replicas.min, least, isFixed ? most : 0);
  const max = replicas.max === undefined ? {} : { max: Math.max(replicas.max, min, most) };
  return { upsert: { components: [{ id: component.id, replicas: { min, ...max } }] } };
}
