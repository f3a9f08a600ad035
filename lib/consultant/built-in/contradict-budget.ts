import type { Contradiction, Said } from "./contradiction";

/** What the smallest sensible installation costs a month, in US dollars: orders of magnitude of public price lists. */
const leastCosts: readonly { words: RegExp; name: string; dollars: number; sum: string }[] = [
  {
    words: /kubernetes|\bk8s\b|\beks\b|\bgke\b|\baks\b|openshift/i,
    name: "Kubernetes",
    dollars: 180,
    sum: "a managed control plane 73 and three small nodes 105",
  },
  { words: /kafka/i, name: "Kafka", dollars: 450, sum: "three brokers at 150" },
  {
    words: /cassandra|cockroach|elasticsearch|opensearch/i,
    name: "A store with three nodes",
    dollars: 300,
    sum: "three nodes at 100",
  },
];
const manyRegions = /\b(multi-?region|(two|three|several|four) (cloud )?regions|active[- ]active)\b/i;

/** Dollars a month for a replica with two cores that bears 50 requests a second. */
const perReplica = 30;
const requestsPerReplica = 50;

interface Item {
  name: string;
  dollars: number;
  sum: string;
}

function listCosts({ text, facts }: Said): Item[] {
  const wanted = facts.technologies.join(" ");
  const parts: Item[] = leastCosts.filter(({ words }) => words.test(wanted));
  const replicas = Math.max(2, Math.ceil((facts.peakPerSecond ?? 0) / requestsPerReplica));
  const items = [
    ...parts,
    { name: "Replicas", dollars: replicas * perReplica, sum: `${replicas} at ${perReplica}` },
  ];
  if (!manyRegions.test(text)) return items;
  const once = items.reduce((sum, { dollars }) => sum + dollars, 0);
  return [...items, { name: "A second region", dollars: once, sum: "the same again" }];
}

const money = (value: number) => Math.round(value).toLocaleString("en-US");

const waysOut: Contradiction["waysOut"] = [
  {
    name: "A smaller platform: one application, one managed database, a job table",
    pros: ["Fits the money", "Little to run"],
    cons: ["Less room to grow before a change of platform"],
    because: "It keeps the budget; what it gives up is the platform that was named.",
    consequences: [
      "What the named platform would do is done by the database until measurements say otherwise",
    ],
    keeps: { "R-cost": 5, "R-team": 5, "R-load": 2, "R-availability": 2 },
  },
  {
    name: "The platform as named, and a budget to match",
    pros: ["Room to grow"],
    cons: ["The money is missing from the first month on"],
    because: "It keeps the platform; what it gives up is the budget.",
    consequences: ["The budget is raised before anything is built"],
    keeps: { "R-cost": 1, "R-team": 2, "R-load": 5, "R-availability": 4 },
  },
];

/** A budget below what the named platform or load costs at the very least. */
export function contradictBudget(said: Said): Contradiction | null {
  const { budget } = said.facts;
  if (!budget || !/month/.test(budget.unit)) return null;
  const items = listCosts(said);
  const total = items.reduce((sum, { dollars }) => sum + dollars, 0);
  if (total <= budget.value * 1.5) return null;
  const listed = items.map(({ name, dollars, sum }) => `${name}: ${sum} = ${money(dollars)}`).join("; ");
  return {
    id: "budget",
    title: "What gives way: the budget, or what it should pay for",
    statement: `${money(budget.value)} ${budget.unit} don't pay for what is asked.`,
    arithmetic: `The least a month in USD (orders of magnitude, assumed): ${listed}; together ${money(total)} > ${money(budget.value)} ${budget.unit}.`,
    waysOut,
    wouldFlipIf: `The budget becomes ${money(total)} USD a month or more.`,
  };
}
