import type { OpenDecision } from "./decide";

interface OutboxContext {
  database: string;
  teamSize: number;
  ratePerSecond: number;
}

/** How a change of the database and the message about it stay together. */
export const outboxDecision = ({ database, teamSize, ratePerSecond }: OutboxContext): OpenDecision => ({
  id: "D-outbox",
  title: "How a data change and the message about it stay together",
  context: `A crash between writing to ${database} and publishing loses or invents a message. ${ratePerSecond.toLocaleString("en-US")} changes a second at most, if every request changed something.`,
  options: [
    {
      name: "Transactional outbox with a polling relay",
      pros: ["Row and message commit together", "A table and a loop: any team can run it"],
      cons: ["Some 100 ms of delay", "Polling adds load to the database"],
      scores: { "R-consistency": 5, "R-team": 5, "R-cost": 5, "R-load": ratePerSecond > 2_000 ? 1 : 4 },
      because:
        "The message is written in the same transaction as the change and sent afterwards until the broker confirms it. It needs nothing but the database.",
      consequences: [
        "Messages may be sent twice: every consumer keeps the ids it has handled",
        "The relay reads in order for each aggregate and takes a lock for it",
        "The age of the oldest unsent row is an indicator with an alert",
      ],
      wouldFlipIf:
        "More than about 2,000 changes a second, or delays below 50 ms are needed: then change data capture.",
    },
    {
      name: "Outbox read by change data capture (Debezium)",
      pros: ["Low delay, no polling", "Order of the log"],
      cons: ["A connector platform to run", "A stuck replication slot fills the database's disk"],
      scores: { "R-consistency": 5, "R-team": teamSize >= 15 ? 4 : 2, "R-cost": 3, "R-load": 5 },
      because:
        "At this rate polling would be a noticeable part of the database's load; the log gives the same changes in order.",
      consequences: [
        "The replication slot's lag is watched and capped",
        "Still at least once: consumers stay idempotent",
        "Schema changes of the outbox are rolled out with the connector in mind",
      ],
      wouldFlipIf: "Nobody can run the connectors, or the rate is lower than thought: then a polling relay.",
    },
    {
      name: "Write to both, one after the other",
      pros: ["Looks simple"],
      cons: ["A crash between both leaves them different, without a trace"],
      scores: { "R-consistency": 1, "R-team": 5, "R-cost": 5, "R-load": 4 },
      because: "Losing a message would not matter.",
      consequences: ["A reconciliation job has to find what is missing"],
      wouldFlipIf: "Messages matter.",
    },
  ],
});
