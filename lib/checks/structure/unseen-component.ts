import { clients, isOf } from "../component-kinds";
import { nameOf } from "../describe";
import type { Facts } from "../facts";
import type { Rule } from "../rule";

function listSeen({ design, workflowsOn }: Facts): (id: string) => boolean {
  const included = new Set(design.views.flatMap(({ include = [] }) => include));
  return (id) => included.has(id) || workflowsOn(id).length > 0;
}

export const unseenComponent: Rule = {
  id: "STR03",
  pillar: "structure",
  title: "A component is in no workflow and no view",
  why: "What no workflow runs through and no picture shows is easily forgotten when it changes.",
  remedy: "Let a workflow's step name it, or include it in a view.",
  source: "Structurizr inspections",
  severity: "info",
  about: "detail",
  find(facts) {
    const { components, workflows, views } = facts.design;
    const showsAll = views.some(({ include }) => include === undefined);
    if (showsAll || workflows.length + views.length === 0) return [];
    const isSeen = listSeen(facts);
    return components
      .filter((component) => !isOf(clients, component) && !isSeen(component.id))
      .map((component) => ({
        targets: [component.id],
        message: `${nameOf(component)} is in no workflow and no view.`,
        explanation: `None of ${workflows.length} workflows names it in a step or runs over a relation of it, and none of ${views.length} views includes it.`,
      }));
  },
};
