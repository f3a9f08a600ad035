import { computeNumbers } from "@/lib/numbers/compute-numbers";
import { aLoadedService, assumed, plantIn, type RuleFixture } from "../rule.fixture";
import { slowAnswer } from "./slow-answer";

const service = { capacity: { serviceTime: { mean: assumed(20, "ms") }, concurrency: assumed(10, "calls") } };
const db = { id: "db", name: "DB", kind: "database" as const, capacity: service.capacity };
const promise = (ms: number) => ({
  objective: { latency: { percentile: 95, ms, basis: "stated" as const } },
});

const answering = (workflow: object, parts = {}) => {
  const design = aLoadedService({ workflow }, parts);
  const [api, ...others] = design.components;
  const rest = others.filter(({ id }) => id !== "db");
  return { ...design, components: [...(api ? [{ ...api, ...service }] : []), db, ...rest] };
};

const indicator = "p95 latency of the checkout";
const objective = (value: number) => [
  { id: "O-1", scope: "checkout", indicator, target: assumed(value, "ms") },
];

const requirement = (value: number) => [
  {
    id: "R-1",
    kind: "quality" as const,
    statement: "The checkout answers fast.",
    satisfiedBy: ["checkout"],
    scenario: {
      measure: { metric: "latency", comparator: "<=" as const, value, unit: "ms", percentile: 99 },
    },
  },
];

export const slowAnswerFixture: RuleFixture = {
  rule: slowAnswer,
  fires: [
    answering(promise(30)),
    answering({}, { objectives: objective(30) }),
    answering({ requirement: "R-1" }, { requirements: requirement(50) }),
  ],
  silent: [
    answering(promise(500)),
    answering({}, { objectives: objective(500) }),
    answering({ requirement: "R-1" }, { requirements: requirement(500) }),
    aLoadedService({ workflow: promise(1) }),
  ],
  plant: plantIn("workflows", (workflow, design) => {
    const numbers = computeNumbers(design).workflows.find(({ id }) => id === workflow.id);
    const p95 = numbers?.latency.p95;
    if (!p95?.isKnown || p95.value === 0) return null;
    const latency = { percentile: 95, ms: p95.value * 500, basis: "stated" as const };
    return { ...workflow, objective: { ...workflow.objective, latency } };
  }),
};
