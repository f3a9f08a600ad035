import type { Component } from "@/lib/design/schema";
import { nameOf } from "../describe";
import type { Rule } from "../rule";

const hasSeveral = ({ replicas, replication }: Component) =>
  Math.max(replicas?.min ?? 1, replication?.copies ?? 1) > 1;

export const oneZone: Rule = {
  id: "REL10",
  pillar: "reliability",
  title: "All replicas are in one zone",
  why: "The power or the network of one building takes all of them at once.",
  remedy: "Spread the replicas over at least two zones.",
  source: "Azure Well-Architected RE:05",
  severity: "warning",
  about: "detail",
  find: ({ design }) =>
    design.components
      .filter((component) => component.zones === 1 && component.kind !== "external" && hasSeveral(component))
      .map((component) => ({
        targets: [component.id],
        path: `components.${component.id}.zones`,
        message: `All replicas of ${nameOf(component)} are in one zone.`,
        explanation: `It has ${Math.max(component.replicas?.min ?? 1, component.replication?.copies ?? 1)} replicas or copies and zones is 1.`,
        fix: { upsert: { components: [{ id: component.id, zones: 2 }] } },
      })),
};
