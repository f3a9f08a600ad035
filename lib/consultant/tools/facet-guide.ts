/** What belongs into which part of the model, each with a small value that the tool takes. */
export const facetGuide: readonly { facet: string; about: string; example: object }[] = [
  {
    facet: "context",
    about: "goal, scope, team, budget, infrastructure, regions, frameworks",
    example: { regions: ["eu-central-1"], frameworks: ["GDPR"] },
  },
  {
    facet: "requirements",
    about: "what is wanted, with a measure; satisfiedBy names what meets it",
    example: { id: "R-1", kind: "quality", statement: "Checkout answers within 2 s", source: "stated" },
  },
  {
    facet: "assumptions",
    about: "what you take for granted; affects names what falls with it",
    example: { id: "A-1", statement: "40 orders/s at peak", effectIfWrong: "More partitions" },
  },
  {
    facet: "questions",
    about: "what you ask, with the answer you assume",
    example: { id: "Q-1", topic: "team", text: "How many engineers?", assumedAnswer: "Ten" },
  },
  {
    facet: "components",
    about: "parts with owner, replicas, zones, capacity, availability, backups, release, unitCost",
    example: { id: "orders", name: "Orders", kind: "service", replicas: { min: 2 }, zones: 2 },
  },
  {
    facet: "schemas",
    about: "payloads as JSON Schema; dataAssets says what they hold",
    example: { id: "order-body", schema: { type: "object", properties: { id: { type: "string" } } } },
  },
  {
    facet: "interfaces",
    about: "what a component offers: operations with request, response, errors, idempotency, auth, rateLimit",
    example: {
      id: "orders-api",
      component: "orders",
      style: "rest",
      version: "1.0.0",
      operations: [{ id: "place", verb: "POST", path: "/orders", request: "order-body", idempotency: "key" }],
    },
  },
  {
    facet: "channels",
    about: "queues and topics: orderingKey, retention, maxDepth, maxRedelivery, deadLetter, messages",
    example: {
      id: "order-events",
      kind: "topic",
      delivery: "at-least-once",
      maxRedelivery: 5,
      messages: [{ id: "order-placed", schema: "order-body" }],
    },
  },
  {
    facet: "relations",
    about: "who uses whom: to a component, channel or interface/operation; timeout, retry, fallback, carries",
    example: {
      id: "orders-publish",
      from: "orders",
      to: "order-events",
      mode: "async",
      retry: {
        max: 5,
        backoff: "exponential",
        base: { value: 100, unit: "ms", basis: "assumed" },
        cap: { value: 5, unit: "s", basis: "assumed" },
        jitter: "full",
      },
    },
  },
  {
    facet: "dataAssets",
    about: "data with classification, systemOfRecord, copies, retention, deletion that reaches every copy",
    example: {
      id: "order",
      name: "Order",
      classification: "confidential",
      tags: ["pii"],
      systemOfRecord: "orders",
      deletion: { how: "anonymise", reaches: ["orders", "order-events"] },
    },
  },
  {
    facet: "boundaries",
    about: "lines of trust, network, region, zone, team, compliance",
    example: { id: "B-services", kind: "network", contains: ["orders"] },
  },
  {
    facet: "workflows",
    about: "arrivals, coordination, deadline, whenStuck, steps with next, role, compensation, onFailure",
    example: {
      id: "checkout",
      name: "Checkout",
      criticality: "critical",
      coordination: "orchestration",
      coordinator: "orders",
      steps: [
        {
          id: "confirm",
          kind: "local",
          component: "orders",
          writes: ["order"],
          role: "pivot",
          outbox: "outbox",
        },
      ],
    },
  },
  {
    facet: "objectives",
    about: "service levels and recovery: target over a window, recoveryTime, recoveryPoint",
    example: { id: "O-1", scope: "checkout", target: { value: 99.9, unit: "%", basis: "assumed" } },
  },
  {
    facet: "failureModes",
    about: "what breaks, how it is noticed, what happens then",
    example: { id: "F-1", target: "orders", mode: "crash", detection: "Health check", mitigation: "Restart" },
  },
  {
    facet: "controls",
    about: "one for each clause of a framework that applies",
    example: { id: "GDPR-17", framework: "GDPR", clause: "17", appliesTo: ["order"], how: "Anonymised" },
  },
  {
    facet: "risks",
    about: "likelihood, impact, treatment, mitigation, owner",
    example: { id: "K-1", statement: "Stock is oversold", likelihood: "low", impact: "high" },
  },
  {
    facet: "decisions",
    about: "at least two options scored by driver (a requirement's id), chosen, consequences, wouldFlipIf",
    example: {
      id: "D-1",
      title: "Broker",
      drivers: ["R-1"],
      options: [
        { name: "RabbitMQ", scores: { "R-1": 4 } },
        { name: "Kafka", scores: { "R-1": 3 } },
      ],
      chosen: "RabbitMQ",
    },
  },
  {
    facet: "deployment",
    about: "environments, stages with gate, tests and rollback, strategy, migrations",
    example: {
      strategy: "canary",
      stages: [{ id: "release", artifact: "promotes", gate: { kind: "automatic" } }],
    },
  },
  {
    facet: "operations",
    about: "indicators, alerts with a runbook, logs, traces, dashboards, on call",
    example: { alerts: [{ id: "AL-1", signal: "Errors", severity: "page", runbook: "Weigh it back" }] },
  },
  {
    facet: "plan",
    about: "milestones in order, each with its outcome",
    example: { milestones: [{ id: "M-1", title: "Walking skeleton", delivers: ["orders"] }] },
  },
  {
    facet: "examples",
    about: "configuration or code that shows a part that is easy to get wrong",
    example: { id: "E-1", title: "Outbox", language: "sql", code: "create table outbox (…)" },
  },
  {
    facet: "narrative",
    about: "markdown for what the other facets can't hold",
    example: { id: "overview", text: "Why it is built like this." },
  },
];

export const renderFacetGuide = (): string =>
  facetGuide.map(({ facet, about, example }) => `${facet}: ${about}. ${JSON.stringify(example)}`).join("\n");
