import type { Channel, Component, Design, Relation, Step, Workflow } from "@/lib/design/schema";
import type { Act } from "./machine";

/** A workflow with the model around it. */
export interface Source {
  design: Design;
  workflow: Workflow;
  components: ReadonlyMap<string, Component>;
  channels: ReadonlyMap<string, Channel>;
  relations: ReadonlyMap<string, Relation>;
}

const transactional: ReadonlySet<Component["kind"]> = new Set(["database", "cache", "search"]);

function findBox({ design, components, channels }: Source, end: string | undefined): string | undefined {
  const [id = ""] = (end ?? "").split("/");
  if (components.has(id) || channels.has(id)) return id;
  return design.interfaces.find((one) => one.id === id)?.component;
}

/** The channel by which a request travels, where there is one. */
const findChannel = ({ channels }: Source, { from, to }: Relation): Channel | undefined =>
  channels.get(from) ?? channels.get(to);

const isQueued = (source: Source, relation: Relation | undefined): boolean =>
  relation !== undefined &&
  (findChannel(source, relation) !== undefined || relation.mode === "async" || relation.mode === "stream");

function canBeDoubled(source: Source, relation: Relation | undefined): boolean {
  if (!relation || !isQueued(source, relation)) return false;
  return (findChannel(source, relation)?.delivery ?? "at-least-once") === "at-least-once";
}

function operationTimeout({ design }: Source, { to }: Relation) {
  const [offered, operation] = to.split("/");
  return design.interfaces.find(({ id }) => id === offered)?.operations?.find(({ id }) => id === operation)
    ?.timeout;
}

interface Request {
  component?: string | undefined;
  relation: Relation | undefined;
  idempotency?: Act["idempotency"] | undefined;
  timeout?: unknown;
  tries: number;
  isNotedWithEffect: boolean;
}

const hasLimit = (source: Source, { timeout, relation, tries }: Request): boolean =>
  timeout !== undefined ||
  tries > 0 ||
  relation?.timeout !== undefined ||
  (relation !== undefined && operationTimeout(source, relation) !== undefined) ||
  source.workflow.deadline !== undefined ||
  source.workflow.whenStuck !== undefined;

/** Who asks whom, how often, and what may go wrong between them. */
export function describeAct(source: Source, request: Request): Act {
  const { relation, component, tries, isNotedWithEffect } = request;
  const { coordinator } = source.workflow;
  const to = findBox(source, relation?.to) ?? component ?? coordinator ?? "";
  const from = findBox(source, relation?.from) ?? coordinator ?? component ?? to;
  const isLocal = from === to;
  const kind = source.components.get(to)?.kind ?? "service";
  const isDoubled = canBeDoubled(source, relation);
  return {
    from,
    to,
    isLocal,
    idempotency: request.idempotency ?? relation?.idempotency ?? "none",
    tries,
    isNoticed: isLocal || isDoubled || hasLimit(source, request),
    canBeLate: !isLocal && !transactional.has(kind),
    canBeDoubled: isDoubled,
    canGoUnnoted: !(isLocal && isNotedWithEffect),
  };
}

/** How often a step is tried again: as it or its relation says, else as often as its channel delivers again. */
export function countTries(source: Source, relation: Relation | undefined, retry: Step["retry"]): number {
  const stated = retry?.max ?? relation?.retry?.max ?? 0;
  const channel = relation && findChannel(source, relation);
  if (!relation || channel?.id !== relation.from || !canBeDoubled(source, relation)) return stated;
  return Math.max(stated, channel.maxRedelivery ?? Number.POSITIVE_INFINITY);
}
