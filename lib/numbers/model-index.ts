import type { Channel, Component, Design, Relation } from "@/lib/design/schema";

/** What a relation leads to: a component, or a channel with the component that keeps it. */
export interface Target {
  /** The id of the component or channel. */
  node: string;
  isChannel: boolean;
}

/** A design with the look-ups that its numbers need. */
export interface ModelIndex {
  design: Design;
  components: ReadonlyMap<string, Component>;
  channels: ReadonlyMap<string, Channel>;
  relations: ReadonlyMap<string, Relation>;
  /** The relations that begin at a component or channel. */
  outgoing: ReadonlyMap<string, readonly Relation[]>;
  /** The relations that steps of any workflow name. */
  named: ReadonlySet<string>;
  find: (part: string | undefined) => Target | null;
}

const byId = <Item extends { id: string }>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.id, item]));

/** Looks a design up once, so that everything computed from it takes time in proportion to its size. */
export function indexModel(design: Design): ModelIndex {
  const components = byId(design.components);
  const channels = byId(design.channels);
  const interfaces = byId(design.interfaces);
  const find = (part: string | undefined): Target | null => {
    const [id = ""] = (part ?? "").split("/");
    if (channels.has(id)) return { node: id, isChannel: true };
    const component = components.has(id) ? id : interfaces.get(id)?.component;
    return component === undefined ? null : { node: component, isChannel: false };
  };
  const steps = design.workflows.flatMap((workflow) => workflow.steps ?? []);
  return {
    design,
    components,
    channels,
    relations: byId(design.relations),
    outgoing: Map.groupBy(design.relations, ({ from }) => find(from)?.node ?? ""),
    named: new Set(steps.flatMap(({ relation }) => relation ?? [])),
    find,
  };
}

export const isAsync = ({ mode }: Relation): boolean => mode !== undefined && mode !== "sync";

/** Whether the caller fails with it: as it says, else for a synchronous call that names no fallback. */
export const isHard = (relation: Relation): boolean =>
  relation.coupling === undefined ? !isAsync(relation) && !relation.fallback : relation.coupling === "hard";
