import type { Channel, Component, Design, Interface, Operation, Relation } from "@/lib/design/schema";

/** What stands at an end of a relation: the component that answers there, and what of it was named. */
export interface End {
  component?: Component | undefined;
  channel?: Channel | undefined;
  interface?: Interface | undefined;
  operation?: Operation | undefined;
}

/** A relation with what its ends name. */
export interface Link {
  relation: Relation;
  from: End;
  to: End;
}

export interface Parts {
  components: ReadonlyMap<string, Component>;
  channels: ReadonlyMap<string, Channel>;
  interfaces: ReadonlyMap<string, Interface>;
}

const byId = <Item extends { id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

export const indexParts = ({ components, channels, interfaces }: Design): Parts => ({
  components: byId(components),
  channels: byId(channels),
  interfaces: byId(interfaces),
});

export function resolveEnd(id: string, { components, channels, interfaces }: Parts): End {
  const [owner = "", part] = id.split("/");
  const channel = channels.get(id);
  if (channel) return { channel, component: components.get(channel.broker ?? "") };
  if (part === undefined) return { component: components.get(id) };
  const found = interfaces.get(owner);
  const operation = found?.operations?.find((candidate) => candidate.id === part);
  return { interface: found, operation, component: components.get(found?.component ?? "") };
}

export const resolveLinks = (design: Design, parts: Parts): Link[] =>
  design.relations.map((relation) => ({
    relation,
    from: resolveEnd(relation.from, parts),
    to: resolveEnd(relation.to, parts),
  }));

/** A call whose caller waits for the answer; a relation that doesn't say is one unless a channel is at an end. */
export const isSync = ({ relation, from, to }: Link): boolean =>
  relation.mode === "sync" || (relation.mode === undefined && !from.channel && !to.channel);

/** A call by a program: people need no timeout. */
export const isRemoteCall = (link: Link): boolean => isSync(link) && link.from.component?.kind !== "person";
