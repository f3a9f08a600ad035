import {
  aChannel,
  aComponent,
  aDecision,
  aDesign,
  anInterface,
  aRelation,
  aRequirement,
  aWorkflow,
} from "@/lib/design/design.fixture";
import type { Design } from "@/lib/design/schema";

/** A design with something in every part of the document, and text that markdown would read as more. */
export const fullDesign: Design = aDesign({
  kind: "system",
  title: "Orders & <script>",
  summary: "Takes orders.\nKeeps them.\n\n# Not a heading",
  status: "proposed",
  context: {
    goal: "Sell | more",
    inScope: ["orders", "refunds"],
    team: { size: { value: { min: 3, max: 4 }, unit: "people", basis: "stated" }, skills: ["TypeScript"] },
    budget: { value: 2000, unit: "EUR/month", basis: "assumed" },
    infrastructure: [{ name: "One VM", note: "at a small hoster" }],
    glossary: [{ term: "Order", meaning: "What a customer wants" }],
  },
  requirements: [
    aRequirement({
      id: "R-1",
      kind: "quality",
      statement: "Fast\nenough",
      priority: "must",
      source: { messageId: "m1" },
      scenario: {
        stimulus: "a buyer pays",
        measure: { metric: "latency", comparator: "<=", value: 300, unit: "ms", percentile: 95 },
      },
      satisfiedBy: ["api"],
    }),
    aRequirement({ id: "R-2", statement: "Audited", source: "assumed" }),
  ],
  assumptions: [{ id: "A-1", statement: "Ten a second", effectIfWrong: "Another store", confidence: "low" }],
  questions: [
    { id: "Q-1", topic: "growth", text: "How many?", why: "Sizes the store", options: ["10", "1000"] },
    { id: "Q-2", topic: "team", text: "Who runs it?", assumedAnswer: "Nobody", answer: "We do" },
  ],
  components: [
    aComponent({
      responsibility: "Takes `orders`",
      technology: { name: "Node.js", why: "known", alternatives: ["Go"] },
      scaling: {
        kind: "horizontal",
        target: { value: 70, unit: "%", basis: "computed" },
        startupTime: { value: 90, unit: "s", basis: "assumed" },
      },
    }),
    aComponent({ id: "db", name: "Store", kind: "database" }),
  ],
  interfaces: [anInterface()],
  channels: [aChannel({ messages: [{ id: "placed" }] })],
  schemas: [{ id: "order", schema: { type: "object", title: "```" } }],
  relations: [
    aRelation({
      protocol: "SQL",
      mode: "sync",
      purpose: "keeps orders",
      timeout: { value: 2, unit: "s", basis: "assumed" },
      fallback: "says so",
      retry: { max: 2, backoff: "exponential", jitter: "full" },
    }),
  ],
  dataAssets: [{ id: "orders", name: "Order data", classification: "confidential" }],
  workflows: [aWorkflow()],
  objectives: [{ id: "O-1", scope: "api", target: { value: 99.9, unit: "%", basis: "stated" } }],
  failureModes: [{ id: "F-1", target: "db", mode: "crash", mitigation: "restart it" }],
  boundaries: [{ id: "vpc", kind: "network", contains: ["api", "db"] }],
  controls: [{ id: "C-1", framework: "GDPR", clause: "Art. 17", how: "delete on request" }],
  deployment: { strategy: "rolling", stages: [{ id: "build", tests: ["unit tests"] }] },
  operations: { alerts: [{ id: "al-1", signal: "error rate", runbook: "look at the log" }] },
  decisions: [
    aDecision({
      status: "accepted",
      context: "Small team",
      drivers: ["R-1"],
      options: [
        { name: "PostgreSQL", pros: ["known"], cons: ["one node"], scores: { "R-1": 4, cost: 5 } },
        { name: "Cassandra", cons: ["nobody knows it"], scores: { "R-1": 5 } },
      ],
      chosen: "PostgreSQL",
      rationale: "It is enough.",
      consequences: ["Backups matter"],
      wouldFlipIf: "A hundred times the load",
    }),
  ],
  examples: [{ id: "E-1", title: "Place an order", language: "http", code: "POST /orders\n```" }],
  plan: { milestones: [{ id: "M-1", title: "Walking skeleton" }] },
  risks: [{ id: "K-1", statement: "The hoster fails", likelihood: "low" }],
  waivers: [{ id: "W-1", check: "single-point-of-failure", reason: "accepted for now" }],
  narrative: [
    { id: "risks", text: "Few.\n\n```mermaid\nflowchart LR\n  a --> b" },
    { id: "overview", text: "A **modular monolith**." },
    { id: "operation", text: "Watch it." },
  ],
});
