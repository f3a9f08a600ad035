import type { Component } from "@/lib/design/schema";

type Kind = Component["kind"];

const kinds = (...names: Kind[]): ReadonlySet<Kind> => new Set(names);

/** What the team writes and deploys. */
export const deployed = kinds("gateway", "service", "worker", "function", "workflow-engine", "scheduler");
/** What is run for the rest: a team runs it, or pays someone who does. */
export const platform = kinds(
  "database",
  "cache",
  "broker",
  "search",
  "object-store",
  "identity",
  "secret-store",
  "observability",
);
/** What speaks a protocol of its own trade, so that its contract is the protocol. */
export const speaksProtocol = kinds(
  "person",
  "client",
  "database",
  "cache",
  "broker",
  "search",
  "object-store",
  "identity",
  "secret-store",
  "observability",
  "pipeline-stage",
  "artifact-store",
  "environment",
);
/** Where people stand. */
export const clients = kinds("person", "client");

export const isOf = (set: ReadonlySet<Kind>, component: Component | undefined): boolean =>
  component !== undefined && set.has(component.kind);

/** A module of something that is deployed as a whole: it has neither a release nor an on-call rota of its own. */
export const isModule = ({ parent }: Component, components: ReadonlyMap<string, Component>): boolean =>
  parent !== undefined && isOf(deployed, components.get(parent));
