import type { ModelIndex } from "../model-index";
import type { Trace } from "../trace-workflow";
import { findUsual, type ImpliedCall } from "../usual-calls";
import { type Health, healthy, judgeCall, mergeHealth, readPolicy } from "./health";

/** What fails: ids of components, channels and relations. */
export interface Failure {
  gone: ReadonlySet<string>;
  /** It answers, but later than anyone waits for it. */
  isSlow: boolean;
}

/** Something that fails by itself. */
export const fail = (id: string, { isSlow }: Failure): Health => ({
  state: "down",
  because: { id, behind: null },
  fallbacks: [],
  waits: isSlow ? Number.POSITIVE_INFINITY : 0,
});

/** Places of what fails, its callers and theirs, in any workflow: all else fares well and needn't be looked at. */
export function findExposed(index: ModelIndex, failure: Failure): ReadonlySet<number> {
  const { into } = findUsual(index);
  const found = new Set<number>();
  const waiting: number[] = [];
  const expose = (place: number | undefined) => {
    if (place === undefined || found.has(place)) return;
    found.add(place);
    waiting.push(place);
  };
  for (const id of failure.gone) {
    expose(index.placeOf(id));
    expose(index.find(index.relations.get(id)?.from)?.place);
  }
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop())
    for (const { caller } of into[place] ?? []) expose(caller);
  return found;
}

/** A failure on its way through a model. */
export interface Spread {
  index: ModelIndex;
  failure: Failure;
  exposed: ReadonlySet<number>;
}

/** How each component and channel of a workflow fares: by itself, and by what it calls and needs. */
export function createHealthOf(
  { index, failure, exposed }: Spread,
  { implied }: Trace,
): (node: string) => Health {
  const known = new Array<Health | undefined>(index.nodes.length).fill(undefined);

  const judgeImplied = ({ relation, from, to, isHard, isAsync }: ImpliedCall): Health => {
    const isCut = relation !== null && failure.gone.has(relation.id);
    const callee = isCut ? fail(relation.id, failure) : healthAt(to.place);
    // Most calls fare well, and reading what they would do otherwise takes longer than all the rest.
    if (callee.state === "up") return healthy;
    const policy = { ...readPolicy(relation?.id ?? from, relation), isHard, isDetached: isAsync };
    return judgeCall(policy, callee);
  };

  function healthAt(place: number): Health {
    if (!exposed.has(place)) return healthy;
    const found = known[place];
    if (found) return found;
    const node = index.nodes[place] ?? "";
    const health = failure.gone.has(node)
      ? fail(node, failure)
      : mergeHealth(implied.at(place).map(judgeImplied));
    known[place] = health;
    return health;
  }
  return (node) => healthAt(index.placeOf(node) ?? -1);
}
