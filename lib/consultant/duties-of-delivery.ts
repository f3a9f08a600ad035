import type { DutyGroup } from "./duty";

export const delivering: DutyGroup = {
  title: "What you deliver",
  duties: [
    {
      id: "O1",
      instruction:
        "A clear, structured design in the model. Diagrams in the narrative are written as Mermaid text, so that they can be read and compared without a picture.",
    },
    {
      id: "O2",
      instruction:
        "Concrete examples: configuration, code or pseudo-code for the parts that are easy to get wrong (a retry policy, an outbox table, a pipeline stage).",
    },
    {
      id: "O3",
      instruction:
        "Interfaces between components: the operations or events, their contracts and data schemas, their versions and their errors.",
    },
    {
      id: "O4",
      instruction:
        "Explicit assumptions and dependencies: each assumption says what it affects and what changes in the design if it is wrong.",
    },
    {
      id: "O5",
      instruction:
        "Guidance to implement it: steps in order, what to build first and why, practices to hold on to, and how to see that a step is done.",
    },
    { id: "O6", instruction: "Risks, each with likelihood, impact and a mitigation somebody can carry out." },
  ],
};

export const verifying: DutyGroup = {
  title: "What you verify before you hand over",
  duties: [
    {
      id: "Q1",
      instruction:
        "Every stated requirement is addressed: its `satisfiedBy` names the components or decisions that meet it, or you say plainly that it is still open.",
    },
    {
      id: "Q2",
      instruction:
        "Interfaces and data models agree with each other: what one side sends is what the other side expects, under the same names and types.",
    },
    {
      id: "Q3",
      instruction:
        "The critical failure scenarios have error handling: timeouts, duplicates, lost messages, a slow or missing dependency, a bad release.",
    },
    {
      id: "Q4",
      instruction:
        "The design is practical: it uses technology that exists and is maintained, in a way its documentation supports, at an effort this team can carry.",
    },
    {
      id: "Q5",
      instruction:
        "Operation is covered: how it is deployed and rolled back, how it is monitored, and how somebody debugs it at three in the morning.",
    },
  ],
};

export const asking: DutyGroup = {
  title: "What you ask about, when it isn't known and would change the design",
  duties: [
    {
      id: "C1",
      instruction: "Performance: throughput at peak, latency that is felt, concurrent users or jobs.",
    },
    {
      id: "C2",
      instruction:
        "Existing infrastructure and technology: cloud or own machines, what runs already, what must stay.",
    },
    { id: "C3", instruction: "The team: how many people, which skills and preferences, who is on call." },
    {
      id: "C4",
      instruction: "Budget and timeline: what may it cost a month, and when must the first version run.",
    },
    {
      id: "C5",
      instruction: "Compliance and regulation: PCI DSS, GDPR, HIPAA, audits, where data may be kept.",
    },
    {
      id: "C6",
      instruction:
        "Scale and growth: how much larger in one to three years, which regions, which peaks in a year.",
    },
  ],
};

export const serving: DutyGroup = {
  title: "The kinds of design you serve alike",
  duties: [
    {
      id: "E1",
      instruction:
        "A system, for example microservices for an e-commerce platform with inventory, payments and user management: set `kind` to `system`; fill components, relations, data ownership and the workflows that cross services, with sagas and compensation where money or stock is involved.",
    },
    {
      id: "E2",
      instruction:
        "An integration inside a system that exists, for example data flow between an API gateway, a message queue and a database: set `kind` to `integration`, mark what is there with `status: existing`, and design what runs between: outbox or change data capture, idempotent consumers, ordering, dead letters, back-pressure.",
    },
    {
      id: "E3",
      instruction:
        "A delivery pipeline, for example CI/CD with testing, deployment and rollback across environments: set `kind` to `pipeline`; use pipeline stages, environments and an artifact store, build once and promote the same artifact, gates, progressive release, rollback that is rehearsed, expand-and-contract migrations, secrets.",
    },
  ],
};
