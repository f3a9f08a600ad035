import type { Boundary, Component, Design } from "@/lib/design/schema";
import type { Failure } from "./fail-parts";

/** What may fail: one thing, or all that stands in one place. */
export interface FailureTarget {
  /** The id of the component, channel, relation or boundary; `zone` for any one of the zones. */
  id: string;
  name: string;
  kind: "component" | "dependency" | "channel" | "relation" | "zone" | "region";
  gone: ReadonlySet<string>;
}

const unfailing: ReadonlySet<Component["kind"]> = new Set(["person", "environment", "pipeline-stage"]);

/** What a boundary holds, by way of the boundaries and components inside it. */
function listContents({ boundaries, components }: Design, boundary: Boundary): ReadonlySet<string> {
  const inside = new Map(boundaries.map(({ id, contains = [] }) => [id, contains]));
  const children = Map.groupBy(components, ({ parent }) => parent ?? "");
  const seen = new Set<string>();
  const pending = [...(boundary.contains ?? [])];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    pending.push(...(inside.get(id) ?? []), ...(children.get(id) ?? []).map((child) => child.id));
  }
  return seen;
}

/** What stands in several regions outlives one. */
function listPlaces(design: Design): FailureTarget[] {
  const spread = new Set(
    design.components.filter(({ regions = [] }) => regions.length > 1).map(({ id }) => id),
  );
  return design.boundaries.flatMap((boundary) => {
    const { id, name = id, kind } = boundary;
    if (kind !== "zone" && kind !== "region") return [];
    return [{ id, name, kind, gone: listContents(design, boundary).difference(spread) }];
  });
}

/** Relations fail by themselves only where the design says how: a slow call, a cut network. */
const listRelations = ({ relations, failureModes }: Design): FailureTarget[] => {
  const named = new Set(failureModes.map(({ target }) => target));
  return relations
    .filter(({ id }) => named.has(id))
    .map(({ id, from, to }) => ({
      id,
      name: `${from} → ${to}`,
      kind: "relation" as const,
      gone: new Set([id]),
    }));
};

/** Everything of a design that may fail on its own, in the order of the document. */
export const listFailureTargets = (design: Design): FailureTarget[] => [
  ...design.components
    .filter(({ kind }) => !unfailing.has(kind))
    .map(({ id, name, kind }) => ({
      id,
      name,
      kind: kind === "external" ? ("dependency" as const) : ("component" as const),
      gone: new Set([id]),
    })),
  ...design.channels.map(({ id, name = id }) => ({
    id,
    name,
    kind: "channel" as const,
    gone: new Set([id]),
  })),
  ...listRelations(design),
  ...listPlaces(design),
];

export const asFailure = ({ gone }: FailureTarget, mode: "down" | "slow"): Failure => ({
  gone,
  isSlow: mode === "slow",
});
