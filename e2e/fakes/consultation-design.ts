import { components, relations } from "./consultation-components";
import { questions } from "./consultation-questions";

/** The first edit of the scripted consultation; its references hold within itself. */
export const firstDesign = {
  set: {
    kind: "system",
    title: "E-commerce platform",
    summary:
      "Orders, payments, inventory and user accounts as services behind one gateway, joined by events.",
    status: "proposed",
    context: { goal: "Sell online without overselling stock or losing an order." },
  },
  upsert: {
    requirements: [
      {
        id: "R-1",
        kind: "functional",
        statement: "Customers order items that are in stock.",
        priority: "must",
        source: "stated",
        satisfiedBy: ["orders", "inventory"],
      },
      {
        id: "R-2",
        kind: "functional",
        statement: "Payments are taken through a provider.",
        priority: "must",
        source: "stated",
        satisfiedBy: ["payments"],
      },
      {
        id: "R-3",
        kind: "functional",
        statement: "Users register and sign in.",
        priority: "must",
        source: "stated",
        satisfiedBy: ["accounts"],
      },
      {
        id: "R-4",
        kind: "quality",
        statement: "Placing an order stays quick at peak load.",
        source: "assumed",
        scenario: {
          stimulus: "A customer places an order at peak load",
          measure: { metric: "response time", comparator: "<=", value: 500, unit: "ms", percentile: 95 },
        },
      },
    ],
    components,
    relations,
    decisions: [
      {
        id: "D-1",
        title: "Orders are orchestrated, not choreographed",
        status: "proposed",
        drivers: ["R-1", "R-2"],
        options: [
          {
            name: "Orchestrated saga",
            pros: ["One place that knows an order's state"],
            cons: ["The order service knows the steps"],
            scores: { "R-1": 5, "R-2": 4 },
          },
          {
            name: "Choreography",
            pros: ["No coordinator"],
            cons: ["Nobody can say where an order is stuck"],
            scores: { "R-1": 3, "R-2": 3 },
          },
        ],
        chosen: "Orchestrated saga",
        rationale: "Money and stock must be given back together when a step fails.",
        consequences: ["The order service keeps the state of every saga."],
        wouldFlipIf: "More than a handful of teams add steps of their own.",
      },
    ],
    assumptions: [
      {
        id: "A-1",
        statement: "At most 50 orders a second at peak.",
        effectIfWrong: "Inventory becomes the bottleneck.",
        confidence: "medium",
      },
      {
        id: "A-2",
        statement: "One region is enough.",
        effectIfWrong: "Orders need a home region.",
        confidence: "medium",
      },
    ],
    questions,
    narrative: [
      {
        id: "overview",
        text: "The **gateway** is the only way in. Orders, payments, inventory and accounts each own their data; what happened travels as events.",
      },
      {
        id: "failure-handling",
        text: "A failed payment releases the reserved stock. A dead payment provider leaves orders *waiting*, never lost.",
      },
      { id: "risks", text: "The broker is a single point of failure until it is clustered." },
    ],
  },
};

/** The edit after the user's answers; it refers to nothing, so it fits any design. */
export const refinement = {
  set: { status: "proposed" },
  upsert: {
    assumptions: [
      {
        id: "A-answers",
        statement: "What was skipped stays as assumed in the questions.",
        confidence: "medium",
      },
    ],
    narrative: [
      {
        id: "scaling",
        text: "Stock is reserved per item, so that **inventory** scales by partitioning items; everything else is stateless.",
      },
    ],
  },
};
