import type { Component, Workflow } from "@/lib/design/schema";
import { clients, isOf } from "./component-kinds";
import type { Facts } from "./facts";
import { isSync } from "./link";

/** Components without which a workflow's answer fails: its steps' own and those that these call hard and wait for. */
export function listHardDependencies(workflow: Workflow, facts: Facts): Component[] {
  const found = new Map<string, Component>();
  const add = (component: Component | undefined) => {
    if (component && !isOf(clients, component)) found.set(component.id, component);
  };
  for (const step of workflow.steps ?? []) {
    const link = facts.link(step.relation ?? "");
    if (!link) add(facts.components.get(step.component ?? ""));
    else if (link.relation.coupling !== "soft" && isSync(link)) {
      add(link.from.component);
      add(link.to.component);
    }
  }
  return [...found.values()];
}
