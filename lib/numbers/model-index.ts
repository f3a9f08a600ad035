import type { Channel, Component, Design, Relation } from "@/lib/design/schema";

/** What a relation leads to: a component, or a channel with the component that keeps it. */
export interface Target {
  /** The id of the component or channel. */
  node: string;
  isChannel: boolean;
  /** Its place among the nodes of the index. */
  place: number;
}

/** A design with the look-ups that its numbers need. */
export interface ModelIndex {
  design: Design;
  components: ReadonlyMap<string, Component>;
  channels: ReadonlyMap<string, Channel>;
  relations: ReadonlyMap<string, Relation>;
  /** Ids of the components and channels. Walks over a large design look their nodes up by place, which is quick. */
  nodes: readonly string[];
  placeOf: (node: string) => number | undefined;
  /** The relations that begin at a component or channel. */
  outgoing: ReadonlyMap<string, readonly Relation[]>;
  /** The relations that steps of any workflow name. */
  named: ReadonlySet<string>;
  find: (part: string | undefined) => Target | null;
}

const byId = <Item extends { id: string }>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.id, item]));

/** Each id once, those of parts that the design names but doesn't hold included. */
const listNodes = ({ components, channels, interfaces, workflows }: Design): string[] => [
  ...new Set([
    ...channels.map(({ id }) => id),
    ...components.map(({ id }) => id),
    ...interfaces.flatMap(({ component }) => component ?? []),
    ...workflows.flatMap(({ steps = [] }) => steps.flatMap(({ publishes = [] }) => publishes)),
  ]),
];

/** Looks a design up once, so that everything computed from it takes time in proportion to its size. */
export function indexModel(design: Design): ModelIndex {
  const components = byId(design.components);
  const channels = byId(design.channels);
  const interfaces = byId(design.interfaces);
  const nodes = listNodes(design);
  const places = new Map(nodes.map((node, place) => [node, place]));
  const look = (part: string): Target | null => {
    const [id = ""] = part.split("/");
    const node = channels.has(id) || components.has(id) ? id : interfaces.get(id)?.component;
    const place = node === undefined ? undefined : places.get(node);
    return node === undefined || place === undefined ? null : { node, isChannel: channels.has(id), place };
  };
  const known = new Map<string, Target | null>();
  const find = (part: string | undefined): Target | null => {
    if (part === undefined) return null;
    let target = known.get(part);
    if (target === undefined) {
      target = look(part);
      known.set(part, target);
    }
    return target;
  };
  const steps = design.workflows.flatMap((workflow) => workflow.steps ?? []);
  return {
    design,
    components,
    channels,
    relations: byId(design.relations),
    nodes,
    placeOf: (node) => places.get(node),
    outgoing: Map.groupBy(design.relations, ({ from }) => find(from)?.node ?? ""),
    named: new Set(steps.flatMap(({ relation }) => relation ?? [])),
    find,
  };
}

export const isAsync = ({ mode }: Relation): boolean => mode !== undefined && mode !== "sync";

/** Whether the caller fails with it: as it says, else for a synchronous call that names no fallback. */
export const isHard = (relation: Relation): boolean =>
  relation.coupling === undefined ? !isAsync(relation) && !relation.fallback : relation.coupling === "hard";
