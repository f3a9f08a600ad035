import { aComponent, aWorkflow } from "@/lib/design/design.fixture";
import type { Design } from "@/lib/design/schema";
import { gatherFacts } from "../facts";
import { aProposal, type Planted, type RuleFixture } from "../rule.fixture";
import { unobservedComponent } from "./unobserved-component";

const watching = (operations: Design["operations"], criticality: "critical" | "low" = "critical") =>
  aProposal({ components: [aComponent()], workflows: [aWorkflow({ criticality })], operations });
const whole = {
  indicators: [{ id: "I-1", name: "Errors", appliesTo: ["checkout"] }],
  alerts: [{ id: "A-1", signal: "Errors", appliesTo: ["api"] }],
  traces: { propagation: "W3C Trace Context" },
};

function plant(design: Design): Planted[] {
  const facts = gatherFacts(design);
  const { alerts = [] } = design.operations;
  const target = design.components.find(({ id, kind }) => kind === "service" && facts.isCritical(id))?.id;
  if (!target || alerts.length === 0) return [];
  const hidden = new Set([target, ...facts.workflowsOn(target).map(({ id }) => id)]);
  const left = alerts.map((alert) => ({
    ...alert,
    appliesTo: (alert.appliesTo ?? []).filter((id) => !hidden.has(id) && !facts.link(id)),
  }));
  return [{ target, design: { ...design, operations: { ...design.operations, alerts: left } } }];
}

export const unobservedComponentFixture: RuleFixture = {
  rule: unobservedComponent,
  fires: [
    watching({}),
    watching({ ...whole, alerts: [] }),
    watching({ indicators: whole.indicators, alerts: whole.alerts }),
  ],
  silent: [watching(whole), watching({}, "low")],
  plant,
};
