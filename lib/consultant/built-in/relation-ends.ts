import type { Component, Design, Relation } from "@/lib/design/schema";

/** The parts of a composition that relations lead to. */
export type Skeleton = Pick<
  Design,
  "components" | "interfaces" | "channels" | "schemas" | "dataAssets" | "relations"
>;

interface RelationEnd {
  component: Component | undefined;
  isChannel: boolean;
  /** Data in the schemas of the operation or channel; null where no schema says. */
  assets: readonly string[] | null;
}

/** Finds what stands at an end of a relation. */
export function openEnds({
  components,
  interfaces,
  channels,
  schemas,
}: Skeleton): (id: string) => RelationEnd {
  const parts = new Map(components.map((component) => [component.id, component]));
  const assetsOf = (ids: readonly (string | undefined)[]) => [
    ...new Set(schemas.filter(({ id }) => ids.includes(id)).flatMap(({ dataAssets = [] }) => dataAssets)),
  ];
  return (id) => {
    const channel = channels.find((each) => each.id === id);
    if (channel) {
      const assets = assetsOf((channel.messages ?? []).map(({ schema }) => schema));
      return { component: parts.get(channel.broker ?? ""), isChannel: true, assets };
    }
    const [owner = "", part] = id.split("/");
    const one = interfaces.find((each) => each.id === owner);
    const operation = one?.operations?.find((each) => each.id === part);
    if (!operation) return { component: parts.get(id), isChannel: false, assets: null };
    const assets = assetsOf([operation.request, operation.response]);
    return { component: parts.get(one?.component ?? ""), isChannel: false, assets };
  };
}

export type Ends = { relation: Relation; from: RelationEnd; to: RelationEnd };

/** The component behind the end of a relation: itself, or the one that offers the operation or carries the channel. */
export function findOwner(
  end: string,
  { interfaces, channels }: Pick<Design, "interfaces" | "channels">,
): string {
  const owner = end.split("/")[0] ?? end;
  return (
    interfaces.find(({ id }) => id === owner)?.component ??
    channels.find(({ id }) => id === owner)?.broker ??
    end
  );
}
