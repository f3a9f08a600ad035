import type { Workflow } from "@/lib/design/schema";
import type { Facts } from "./facts";
import { isRemoteCall, type Link } from "./link";

/** The calls of a workflow, in the order in which its steps name them. */
function callsOf(workflow: Workflow, { link }: Facts): Link[] {
  const ids = new Set((workflow.steps ?? []).map(({ relation }) => relation));
  return [...ids].flatMap((id) => {
    const found = id === undefined ? undefined : link(id);
    return found && isRemoteCall(found) ? [found] : [];
  });
}

export interface Nesting {
  workflow: Workflow;
  outer: Link;
  inner: Link;
}

/** Pairs of calls of one workflow where the callee of one makes the other while its caller waits. */
export const listNestings = (facts: Facts): Nesting[] =>
  facts.design.workflows.flatMap((workflow) => {
    const calls = callsOf(workflow, facts);
    const byCaller = Map.groupBy(calls, ({ from }) => from.component?.id ?? "");
    return calls.flatMap((outer) =>
      (byCaller.get(outer.to.component?.id ?? " ") ?? [])
        .filter((inner) => inner !== outer)
        .map((inner) => ({ workflow, outer, inner })),
    );
  });

const longest = 8;

/** The longest ways of calls, each made while the one before it waits. */
export function listChains(nestings: readonly Nesting[]): Link[][] {
  const inner = new Map<Link, Set<Link>>();
  for (const nesting of nestings) {
    inner.set(nesting.outer, (inner.get(nesting.outer) ?? new Set()).add(nesting.inner));
  }
  const reached = new Set(nestings.map((nesting) => nesting.inner));
  const extend = (chain: readonly Link[], start: Link): Link[][] => {
    const next = [...(inner.get(chain.at(-1) ?? start) ?? [])].filter((link) => !chain.includes(link));
    return next.length === 0 || chain.length >= longest
      ? [[...chain]]
      : next.flatMap((link) => extend([...chain, link], start));
  };
  return [...inner.keys()].filter((link) => !reached.has(link)).flatMap((link) => extend([link], link));
}
