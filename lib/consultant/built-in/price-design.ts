import type { Component, Design } from "@/lib/design/schema";
import { computeNumbers } from "@/lib/numbers/compute-numbers";
import { assumed } from "./quantity";

/** Dollars a month for a replica or copy: orders of magnitude of public price lists in 2025, without a contract. */
const prices: Partial<Record<Component["kind"], number>> = {
  gateway: 20,
  service: 30,
  worker: 30,
  "workflow-engine": 60,
  database: 100,
  cache: 40,
  broker: 80,
  search: 100,
  "object-store": 10,
  identity: 50,
  "secret-store": 5,
  observability: 50,
  "artifact-store": 10,
  environment: 100,
};

/** Databases that share a cluster are paid for once, a module runs on what its application pays for, what exists is paid for. */
function findPaidFor({ components, decisions }: Design): ReadonlySet<string> {
  const isShared = decisions.some(({ chosen = "" }) => chosen.includes("on one managed cluster"));
  const [, ...sharing] = isShared ? components.filter(({ kind }) => kind === "database") : [];
  const modules = components.filter(
    ({ parent, status }) => parent !== undefined || status === "existing" || status === "retiring",
  );
  return new Set([...sharing, ...modules].map(({ id }) => id));
}

function withPrice(component: Component, paidFor: ReadonlySet<string>): Component {
  const price = prices[component.kind];
  if (component.unitCost || price === undefined || paidFor.has(component.id)) return component;
  return { ...component, unitCost: assumed(price, "USD/month") };
}

/** What running a design takes a month, at the prices it states and assumed ones for the rest. */
export interface Bill {
  dollars: number;
  /** Parts that take part in it. */
  parts: number;
  /** Replicas and copies together. */
  instances: number;
  derivation: readonly string[];
}

const replicasOf = ({ replicas }: Component) => replicas?.min ?? 1;

/** Null where the design states its costs in another currency. */
export function estimateBill(design: Design): Bill | null {
  const paidFor = findPaidFor(design);
  const priced = { ...design, components: design.components.map((each) => withPrice(each, paidFor)) };
  const { least } = computeNumbers(priced).cost;
  if (!least.isKnown || least.unit !== "USD/month") return null;
  const paid = priced.components.filter(({ unitCost }) => unitCost);
  return {
    dollars: least.value,
    parts: paid.length,
    instances: paid.reduce((sum, component) => sum + replicasOf(component), 0),
    derivation: least.derivation,
  };
}
