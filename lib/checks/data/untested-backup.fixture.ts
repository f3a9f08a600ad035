import { aComponent } from "@/lib/design/design.fixture";
import type { Component } from "@/lib/design/schema";
import { aProposal, plantIn, type RuleFixture, without } from "../rule.fixture";
import { untestedBackup } from "./untested-backup";

const quantity = (value: number, unit: string) => ({ value, unit, basis: "stated" as const });

const storing = (parts: Partial<Component>, recoveryPoint = quantity(5, "min")) =>
  aProposal({
    components: [aComponent({ id: "db", kind: "database", name: "Orders", ...parts })],
    dataAssets: [{ id: "order", name: "Order", systemOfRecord: "db" }],
    objectives: [{ id: "O-1", scope: "db", recoveryPoint }],
  });

export const untestedBackupFixture: RuleFixture = {
  rule: untestedBackup,
  fires: [storing({}), storing({ backups: { interval: quantity(5, "min"), tested: "never" } })],
  silent: [
    storing({ backups: { interval: quantity(5, "min"), tested: "scheduled" } }),
    aProposal({ components: [aComponent({ id: "db", kind: "database" })] }),
  ],
  plant: plantIn("components", (component, { dataAssets, workflows, objectives }) =>
    component.backups &&
    component.kind !== "external" &&
    dataAssets.some(
      ({ id, systemOfRecord }) =>
        systemOfRecord === component.id &&
        workflows.some(
          (workflow) =>
            (workflow.steps ?? []).some(({ writes = [] }) => writes.includes(id)) &&
            objectives.some(({ scope, recoveryPoint }) => scope === workflow.id && recoveryPoint),
        ),
    )
      ? without(component, "backups")
      : null,
  ),
  follows: ["REL12"],
};
