import { nameOf } from "../describe";
import type { Rule } from "../rule";

export const mixedTenants: Rule = {
  id: "SEC10",
  pillar: "security",
  title: "A multi-tenant component names no isolation key",
  why: "One forgotten condition in one query shows a customer the data of another.",
  remedy:
    "Name the key that tells tenants apart, and let the store enforce it: row-level security or a schema for each.",
  source: "AWS SaaS Lens (tenant isolation)",
  severity: "error",
  about: "detail",
  find: ({ design }) =>
    design.components
      .filter(
        ({ tenancy }) => (tenancy?.model === "pool" || tenancy?.model === "bridge") && !tenancy.isolationKey,
      )
      .map((component) => ({
        targets: [component.id],
        path: `components.${component.id}.tenancy`,
        message: `${nameOf(component)} serves several tenants and names no isolation key.`,
        explanation: `Its tenancy is ${component.tenancy?.model}, so tenants share it, and isolationKey is empty.`,
      })),
};
