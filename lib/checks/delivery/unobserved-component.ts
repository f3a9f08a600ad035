import type { Component } from "@/lib/design/schema";
import { listOf, nameOf } from "../describe";
import type { Facts } from "../facts";
import type { Rule } from "../rule";

const run = new Set<Component["kind"]>([
  "gateway",
  "service",
  "worker",
  "function",
  "workflow-engine",
  "database",
  "broker",
  "cache",
  "scheduler",
]);

/** Ids that something watches, and the workflows behind them count for their parts. */
function listWatched(
  { design, workflowsOn }: Facts,
  lists: readonly { appliesTo?: readonly string[] | undefined }[],
) {
  const named = new Set(lists.flatMap(({ appliesTo = [] }) => appliesTo));
  const ends = new Set(
    design.relations.filter(({ id }) => named.has(id)).flatMap(({ from, to }) => [from, to]),
  );
  const all = lists.length > 0 && lists.every(({ appliesTo }) => appliesTo === undefined);
  return (id: string) =>
    all || named.has(id) || ends.has(id) || workflowsOn(id).some((workflow) => named.has(workflow.id));
}

export const unobservedComponent: Rule = {
  id: "OPS01",
  pillar: "delivery",
  title: "A critical component has no indicator, alert or trace",
  why: "Customers are the monitoring, and nobody finds the cause.",
  remedy:
    "Measure latency, traffic, errors and saturation, alert on what users feel, and propagate traces through it.",
  source: "AWS Well-Architected REL06; Beyer et al., Site Reliability Engineering, ch. 6",
  severity: "warning",
  about: "detail",
  find(facts) {
    const { indicators = [], alerts = [], traces } = facts.design.operations;
    const isMeasured = listWatched(facts, indicators);
    const isAlerted = listWatched(facts, alerts);
    return facts.design.components
      .filter(({ id, kind }) => run.has(kind) && facts.isCritical(id))
      .flatMap((component) => {
        const { id } = component;
        const missing = [
          ...(isMeasured(id) ? [] : ["indicator"]),
          ...(isAlerted(id) ? [] : ["alert"]),
          ...(traces ? [] : ["trace"]),
        ];
        if (missing.length === 0) return [];
        return [
          {
            targets: [id],
            message: `${nameOf(component)} is critical and has no ${listOf(missing)}.`,
            explanation: `Of ${indicators.length} indicators and ${alerts.length} alerts those that are missing name neither it nor a workflow through it; traces are ${traces ? "described" : "not described"}.`,
          },
        ];
      });
  },
};
