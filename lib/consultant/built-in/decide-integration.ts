import type { OpenDecision } from "./decide";

interface FlowContext {
  peak: string;
  mustReadOwnWrite: boolean;
  orderMatters: boolean;
  consumers: number;
}

/** What is written first: the database, the queue, or both in one request. */
export const writePathDecision = ({ peak, mustReadOwnWrite }: FlowContext): OpenDecision => ({
  id: "D-write-path",
  title: "What a request writes before it is answered",
  context: `${peak} requests a second at peak; ${mustReadOwnWrite ? "the caller must see its own write at once" : "some seconds of delay are fine for what follows from a write"}.`,
  options: [
    {
      name: "Database first, events from its outbox",
      pros: [
        "The caller reads its own write",
        "One transaction decides; nothing is announced that wasn't stored",
      ],
      cons: ["The database sees the full rate of requests", "Consumers lag by the relay's delay"],
      scores: { "R-consistency": 5, "R-latency": 4, "R-load": 3, "R-team": 4 },
      because:
        "The database is the system of record, so it decides; the queue then carries what has happened. No request is confirmed that could still be refused.",
      consequences: [
        "The database must bear the peak of writes",
        "Each change writes an outbox row in the same transaction",
        "Consumers may lag and say so by the age of what they handle",
      ],
      wouldFlipIf:
        "Writes come in bursts that the database can't bear and the caller doesn't need the result at once: then take them into the queue first and answer 202.",
    },
    {
      name: "Queue first, answer 202, a consumer writes",
      pros: ["The queue takes bursts, the database sees an even rate"],
      cons: [
        "The caller doesn't see its own write",
        "What is refused later must be reported later",
        "Validation needs data that may be outdated",
      ],
      scores: { "R-consistency": 3, "R-latency": mustReadOwnWrite ? 1 : 4, "R-load": 5, "R-team": 3 },
      because: "Bursts are more than the database bears, and the caller can wait for the result.",
      consequences: [
        "A status address for each accepted request",
        "The consumer's write is idempotent by the request's key",
      ],
      wouldFlipIf: "Callers need the result in the answer.",
    },
    {
      name: "Write to the database and to the queue in the request",
      pros: ["Looks simple"],
      cons: ["A crash in between leaves both different, without a trace"],
      scores: { "R-consistency": 1, "R-latency": 4, "R-load": 3, "R-team": 5 },
      because: "Lost messages would not matter.",
      consequences: ["A reconciliation job"],
      wouldFlipIf: "Messages matter.",
    },
  ],
});

/** How order is kept, and at which price. */
export const orderingDecision = ({ orderMatters }: FlowContext): OpenDecision => ({
  id: "D-ordering",
  title: "Which order consumers may rely on",
  context: orderMatters ? "Changes of one record must arrive in order." : "Order was said not to matter.",
  options: [
    {
      name: "Order for each record: its id is the ordering key",
      pros: ["Scales with the number of keys", "Enough for state changes of one thing"],
      cons: ["A message that fails blocks its key or needs a rule", "A hot key is as slow as one consumer"],
      scores: { "R-consistency": 5, "R-load": 4, "R-availability": 4, "R-team": 3 },
      because: "What belongs together is changed one after the other, and everything else runs side by side.",
      consequences: [
        "Messages carry the record's version; a consumer drops an older one and holds back one that came too early",
        "Replayed and dead-lettered messages are compared by version before they are applied",
      ],
      wouldFlipIf:
        "Consumers only need the latest state: then send the state with its version and forget about order.",
    },
    {
      name: "No order: each message carries the whole state with its version",
      pros: ["Any consumer, any number", "A lost place in line doesn't matter"],
      cons: ["Larger messages", "Steps in between are lost"],
      scores: {
        "R-consistency": orderMatters ? 3 : 5,
        "R-load": 5,
        "R-availability": 4,
        "R-team": orderMatters ? 3 : 5,
      },
      because: "Consumers need the latest state only, and a version is enough to know it.",
      consequences: [
        "The consumer keeps the highest version for each record",
        "Events that mean something by themselves need another channel",
      ],
      wouldFlipIf: "A consumer has to act on each step.",
    },
    {
      name: "One order for everything: a single queue and a single consumer",
      pros: ["Easy to reason about"],
      cons: ["As fast as one consumer", "One bad message stops all"],
      scores: { "R-consistency": 5, "R-load": 1, "R-availability": 1, "R-team": 5 },
      because: "The rate is low and order across records matters.",
      consequences: ["A standby consumer takes over by lease"],
      wouldFlipIf: "The rate grows past what one consumer does.",
    },
  ],
});

/** Who drives what follows from a change. */
export const flowCoordinationDecision = ({ consumers }: FlowContext): OpenDecision => ({
  id: "D-coordination",
  title: "Orchestration or choreography for what follows from a change",
  context: `${consumers} consumer${consumers === 1 ? "" : "s"}; none of their steps has to be undone when another one fails.`,
  options: [
    {
      name: "Choreography: consumers subscribe to what happened",
      pros: ["The writer knows none of them", "A further consumer is a further queue"],
      cons: ["Nobody sees the whole flow without tracing"],
      scores: { "R-change": 5, "R-availability": 5, "R-consistency": 3, "R-team": 4 },
      because:
        "Consumers react independently, and nothing has to be undone: a conductor would only be a further part that can fail.",
      consequences: [
        "One queue for each consumer, so that a slow one delays nobody else",
        "A trace id runs through all messages",
        "The event catalogue with contracts is the documentation",
      ],
      wouldFlipIf:
        "A step must be undone when a later one fails, or somebody must see where a case stands: then orchestrate that workflow.",
    },
    {
      name: "Orchestration: a workflow calls each consumer in turn",
      pros: ["State and order in one place", "Compensation can be added"],
      cons: ["A further stateful part", "The conductor changes with each consumer"],
      scores: { "R-change": 3, "R-availability": 3, "R-consistency": 5, "R-team": 3 },
      because: "The steps depend on each other and some must be undone.",
      consequences: ["The workflow's state is stored and watched"],
      wouldFlipIf: "The steps turn out to be independent.",
    },
  ],
});
