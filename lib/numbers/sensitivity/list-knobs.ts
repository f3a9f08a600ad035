import type { Component, Design, Quantity, Relation, Workflow } from "@/lib/design/schema";

/** A number of the model that nobody has stated, and the design with another value in its place. */
export interface Knob {
  /** What derivations call it: "capacity.perReplica of orders-db". */
  name: string;
  quantity: Quantity & { value: number };
  /** Of 1: what matters is how far it is from there. */
  isShare: boolean;
  turn: (value: number) => Design;
}

interface Field<Item> {
  path: string;
  isShare?: true;
  read: (item: Item) => Quantity | undefined;
  write: (item: Item, quantity: Quantity) => Item;
}

const componentFields: readonly Field<Component>[] = [
  {
    path: "capacity.perReplica",
    read: ({ capacity }) => capacity?.perReplica,
    write: (item, perReplica) => ({ ...item, capacity: { ...item.capacity, perReplica } }),
  },
  {
    path: "capacity.quota",
    read: ({ capacity }) => capacity?.quota,
    write: (item, quota) => ({ ...item, capacity: { ...item.capacity, quota } }),
  },
  {
    path: "capacity.concurrency",
    read: ({ capacity }) => capacity?.concurrency,
    write: (item, concurrency) => ({ ...item, capacity: { ...item.capacity, concurrency } }),
  },
  {
    path: "capacity.serviceTime.mean",
    read: ({ capacity }) => capacity?.serviceTime?.mean,
    write: (item, mean) => ({
      ...item,
      capacity: { ...item.capacity, serviceTime: { ...item.capacity?.serviceTime, mean } },
    }),
  },
  {
    path: "availability",
    isShare: true,
    read: ({ availability }) => availability,
    write: (item, availability) => ({ ...item, availability }),
  },
  {
    path: "caching.hitRatio",
    isShare: true,
    read: ({ caching }) => caching?.hitRatio,
    write: (item, hitRatio) => ({ ...item, caching: { ...item.caching, hitRatio } }),
  },
  {
    path: "unitCost",
    read: ({ unitCost }) => unitCost,
    write: (item, unitCost) => ({ ...item, unitCost }),
  },
];

const relationFields: readonly Field<Relation>[] = [
  {
    path: "callsPerRequest",
    read: ({ callsPerRequest }) => callsPerRequest,
    write: (item, callsPerRequest) => ({ ...item, callsPerRequest }),
  },
  { path: "fanOut", read: ({ fanOut }) => fanOut, write: (item, fanOut) => ({ ...item, fanOut }) },
  {
    path: "cache.hitRatio",
    isShare: true,
    read: ({ cache }) => cache?.hitRatio,
    write: (item, hitRatio) => ({ ...item, cache: { ...item.cache, hitRatio } }),
  },
];

const workflowFields: readonly Field<Workflow>[] = [
  {
    path: "arrivals.peak",
    read: ({ arrivals }) => arrivals?.peak,
    write: (item, peak) => ({ ...item, arrivals: { ...item.arrivals, peak } }),
  },
];

/** What nobody has stated; intervals aren't turned. */
function readAssumed(quantity: Quantity | undefined): Knob["quantity"] | null {
  if (quantity?.basis !== "assumed" || typeof quantity.value !== "number") return null;
  return { ...quantity, value: quantity.value };
}

function listOf<Item extends { id: string }>(
  items: readonly Item[],
  fields: readonly Field<Item>[],
  put: (items: Item[]) => Design,
): Knob[] {
  return items.flatMap((item) =>
    fields.flatMap(({ path, isShare = false, read, write }): Knob[] => {
      const quantity = readAssumed(read(item));
      if (!quantity) return [];
      const turn = (turned: number) =>
        put(items.map((one) => (one === item ? write(item, { ...quantity, value: turned }) : one)));
      return [{ name: `${path} of ${item.id}`, quantity, isShare, turn }];
    }),
  );
}

/** Every assumed number of a design that load, latency, availability and cost are computed from; intervals aren't turned. */
export const listKnobs = (design: Design): Knob[] => [
  ...listOf(design.workflows, workflowFields, (workflows) => ({ ...design, workflows })),
  ...listOf(design.components, componentFields, (components) => ({ ...design, components })),
  ...listOf(design.relations, relationFields, (relations) => ({ ...design, relations })),
];

/** What is 1 in the unit of a share. */
export const wholeOf = ({ unit }: Pick<Quantity, "unit">) =>
  unit.trim() === "%" || /percent/i.test(unit) ? 100 : 1;

/** The value of a field when it is wrong by so many times; `whole` is what is 1 in its unit. */
type Moves = Readonly<Record<string, (value: number, times: number, whole: number) => number>>;

/**
 * Moves all assumed numbers of components together whose fields are named, each in its way; null where none of them is
 * assumed. Intervals stay.
 */
export function turnAssumed(design: Design, moves: Moves): ((times: number) => Design) | null {
  const fields = componentFields.filter(({ path }) => Object.hasOwn(moves, path));
  const isAny = design.components.some((item) => fields.some(({ read }) => readAssumed(read(item)) !== null));
  if (!isAny) return null;
  const move = (item: Component, { path, read, write }: Field<Component>, times: number): Component => {
    const quantity = readAssumed(read(item));
    const moved = moves[path];
    return quantity && moved
      ? write(item, { ...quantity, value: moved(quantity.value, times, wholeOf(quantity)) })
      : item;
  };
  return (times) => ({
    ...design,
    components: design.components.map((item) =>
      fields.reduce((moved, field) => move(moved, field, times), item),
    ),
  });
}
