import type { Component } from "@/lib/design/schema";
import { listOf, nameOf } from "../describe";
import type { Rule } from "../rule";

const namedElsewhere = new Set<Component["kind"]>(["person", "environment", "external", "pipeline-stage"]);

const listMissing = ({ kind, responsibility, owner, technology }: Component): string[] => [
  ...(responsibility ? [] : ["responsibility"]),
  ...(owner || kind === "person" || kind === "external" ? [] : ["owner"]),
  ...(technology || namedElsewhere.has(kind) ? [] : ["technology"]),
];

export const incompleteComponent: Rule = {
  id: "STR04",
  pillar: "structure",
  title: "A component lacks responsibility, owner or technology",
  why: "Nobody builds, runs or repairs a box that says neither what it answers for nor who answers for it.",
  remedy: "Say in one sentence what it answers for, who owns it and what it is made of.",
  source: "Backstage software catalogue; Structurizr inspections",
  severity: "warning",
  about: "detail",
  find: ({ design }) =>
    design.components.flatMap((component) => {
      const missing = listMissing(component);
      if (missing.length === 0) return [];
      return [
        {
          targets: [component.id],
          message: `${nameOf(component)} has no ${missing.join(" and no ")}.`,
          explanation: `A ${component.kind} is expected to name its ${listOf(missing)}; the model holds none.`,
        },
      ];
    }),
};
