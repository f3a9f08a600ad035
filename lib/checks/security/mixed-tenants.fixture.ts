import { aComponent } from "@/lib/design/design.fixture";
import type { Component } from "@/lib/design/schema";
import { aProposal, plantIn, type RuleFixture } from "../rule.fixture";
import { mixedTenants } from "./mixed-tenants";

const serving = (tenancy: Component["tenancy"]) => aProposal({ components: [aComponent({ tenancy })] });

export const mixedTenantsFixture: RuleFixture = {
  rule: mixedTenants,
  fires: [serving({ model: "pool" }), serving({ model: "bridge" })],
  silent: [serving({ model: "pool", isolationKey: "tenant_id" }), serving({ model: "silo" })],
  plant: plantIn("components", (component) =>
    ["service", "database"].includes(component.kind) ? { ...component, tenancy: { model: "pool" } } : null,
  ),
};
