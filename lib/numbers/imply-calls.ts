import type { Component, Relation, Workflow } from "@/lib/design/schema";
import { isAsync, isHard, type ModelIndex, type Target } from "./model-index";

/** A call that follows from a visit although no step names it: a service that asks its database. */
export interface ImpliedCall {
  relation: Relation | null;
  from: string;
  to: Target;
  isAsync: boolean;
  isHard: boolean;
}

const routers: ReadonlySet<Component["kind"]> = new Set(["person", "client", "gateway", "scheduler"]);
const stores: ReadonlySet<Component["kind"]> = new Set([
  "database",
  "cache",
  "object-store",
  "search",
  "broker",
]);

/** Whether each request makes the calls of a relation: it must say how many, or be needed. */
const isMadeEachTime = (relation: Relation) =>
  relation.callsPerRequest !== undefined || (isHard(relation) && !isAsync(relation));

/** Another workflow's step that names a relation says when it is used; but a store serves all. */
const isLeftToSteps = ({ named }: ModelIndex, { id }: Relation, callee: Component | undefined) =>
  named.has(id) && !(callee && stores.has(callee.kind));

/**
 * Whether every visit of `from` makes the calls of this relation in a workflow none of whose steps names it. Not for a
 * router, which takes one of its ways for each request. A channel's subscribers get all of it.
 */
function isImplied(index: ModelIndex, relation: Relation, to: Target): boolean {
  const from = index.find(relation.from);
  if (from?.isChannel) return !index.named.has(relation.id);
  const caller = index.components.get(from?.node ?? "");
  const callee = index.components.get(to.node);
  if (!caller || routers.has(caller.kind) || callee?.kind === "person") return false;
  return !isLeftToSteps(index, relation, callee) && isMadeEachTime(relation);
}

function listFrom(index: ModelIndex, node: string): readonly ImpliedCall[] {
  const calls = (index.outgoing.get(node) ?? []).flatMap((relation) => {
    const to = index.find(relation.to);
    if (!to || to.node === node || !isImplied(index, relation, to)) return [];
    const isDetached = isAsync(relation) || index.channels.has(node);
    return [{ relation, from: node, to, isAsync: isDetached, isHard: isHard(relation) && !isDetached }];
  });
  const broker = index.find(index.channels.get(node)?.broker);
  if (!broker) return calls;
  return [{ relation: null, from: node, to: broker, isAsync: false, isHard: true }, ...calls];
}

const lists = new WeakMap<ModelIndex, Map<string, readonly ImpliedCall[]>>();

/** What visits of each node imply where no step says otherwise: the same for all workflows, so looked up once. */
function createLists(index: ModelIndex): (node: string) => readonly ImpliedCall[] {
  const known = lists.get(index) ?? new Map<string, readonly ImpliedCall[]>();
  lists.set(index, known);
  return (node) => {
    const calls = known.get(node) ?? listFrom(index, node);
    known.set(node, calls);
    return calls;
  };
}

/** For each component and channel the calls that its visits imply in one workflow; what leads back is left out. */
export interface Implied {
  from: (node: string) => readonly ImpliedCall[];
  /** The nodes that can be reached from the given ones, themselves included, callers before callees. */
  order: (nodes: Iterable<string>) => string[];
}

/** Like `filter`, without a copy of a list from which nothing falls out, as is usual. */
function keep<Item>(items: readonly Item[], isKept: (item: Item) => boolean): readonly Item[] {
  let kept: Item[] | undefined;
  for (const [place, item] of items.entries()) {
    if (isKept(item)) kept?.push(item);
    else kept ??= items.slice(0, place);
  }
  return kept ?? items;
}

/** The calls that one workflow implies, looked up as they are needed. */
export function implyCalls(index: ModelIndex, { steps = [] }: Workflow): Implied {
  const own = new Set(steps.flatMap(({ relation }) => relation ?? []));
  const known = new Map<string, readonly ImpliedCall[]>();
  const open = new Set<string>();
  const list = createLists(index);

  /** Depth first; a call to a node that is still open would lead in a circle. */
  function explore(node: string): readonly ImpliedCall[] {
    const found = known.get(node);
    if (found) return found;
    open.add(node);
    const calls = keep(list(node), ({ relation, to }) => {
      if ((relation && own.has(relation.id)) || open.has(to.node)) return false;
      if (!known.has(to.node)) explore(to.node);
      return true;
    });
    open.delete(node);
    known.set(node, calls);
    return calls;
  }

  function order(nodes: Iterable<string>): string[] {
    const seen = new Set<string>();
    const finished: string[] = [];
    const visit = (node: string) => {
      if (seen.has(node)) return;
      seen.add(node);
      for (const { to } of explore(node)) visit(to.node);
      finished.push(node);
    };
    for (const node of nodes) visit(node);
    return finished.reverse();
  }
  return { from: explore, order };
}
