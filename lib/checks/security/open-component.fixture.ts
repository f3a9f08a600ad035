import { aComponent, aRelation } from "@/lib/design/design.fixture";
import type { Component, Design } from "@/lib/design/schema";
import { gatherFacts } from "../facts";
import { aProposal, plantIn, type RuleFixture } from "../rule.fixture";
import { sensitiveAt } from "../sensitivity";
import { openComponent } from "./open-component";

const open = (parts: Partial<Component>, design: Partial<Design> = {}) =>
  aProposal({
    components: [aComponent({ exposure: "internet", ...parts }), aComponent({ id: "edge", kind: "gateway" })],
    dataAssets: [{ id: "order", name: "Order", classification: "confidential", systemOfRecord: "api" }],
    ...design,
  });

export const openComponentFixture: RuleFixture = {
  rule: openComponent,
  fires: [open({})],
  silent: [
    open({}, { relations: [aRelation({ from: "edge", to: "api" })] }),
    open({ exposure: "internal" }),
    open({}, { dataAssets: [] }),
  ],
  plant: plantIn("components", (component, design) => {
    const facts = gatherFacts(design);
    const isBehind = facts.into(component.id).some(({ from }) => from.component?.kind === "gateway");
    const isInside =
      ["service", "database", "worker"].includes(component.kind) && component.exposure === "internal";
    return isInside && !isBehind && sensitiveAt(facts, component).length > 0
      ? { ...component, exposure: "internet" }
      : null;
  }),
  follows: ["CTR05", "SEC05", "SEC06", "SEC07"],
};
