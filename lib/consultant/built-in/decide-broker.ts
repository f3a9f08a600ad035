import { technologies } from "@/lib/catalogue/find-technology";
import type { Technology } from "@/lib/catalogue/technology";
import type { OpenDecision, Option } from "./decide";
import type { Facts } from "./facts";
import { findNamed } from "./find-meant";
import { chooseTechnology } from "./known-names";
import { type KnownNumber, type SystemFacts, say } from "./system-facts";
import { isRunByTeam, scoreForTeam } from "./weigh-technology";
import { cite } from "./why-technology";

export const jobTable = "Job table in the database (outbox with a worker)";
const log = "Apache Kafka";
const managedLog = "Apache Kafka as a managed service";

function nameQueueBroker(facts: Facts): string {
  const { technologies } = facts;
  const existing = chooseTechnology(facts, "broker")?.name;
  if (existing && existing !== log) return existing;
  if (technologies.includes("AWS")) return "Amazon SQS";
  if (technologies.includes("Azure")) return "Azure Service Bus";
  return "RabbitMQ";
}

const findEntry = (name: string, entries: readonly Technology[]): Technology | null =>
  findNamed(name, entries, (entry) => entry.name);

/** What the catalogue counts for it, with the entry. */
const sayFacts = (entry: Technology | null, team: KnownNumber): string =>
  entry
    ? ` ${cite(entry)}: effort ${entry.effort}, ${entry.fewestEngineers} engineers at least, and there are ${say(team)}.`
    : "";

function scoreTableLoad(peak: number): number {
  if (peak <= 50) return 5;
  return peak <= 500 ? 3 : 1;
}

function tableOption({ peak }: SystemFacts, isMonolith: boolean): Option {
  return {
    name: jobTable,
    pros: ["Nothing new to run", "Job and data change commit together"],
    cons: [
      "Each further consumer polls the same database",
      "A few hundred jobs a second is the practical end",
    ],
    scores: {
      "R-load": scoreTableLoad(peak.value),
      "R-team": 5,
      "R-cost": 5,
      "R-change": isMonolith ? 4 : 1,
    },
    ...(isMonolith
      ? {}
      : {
          ruledOutBy:
            "services that keep their own data share no table, so a table would tie them together again",
        }),
    because: `${say(peak)} requests a second and one application don't need a broker: a table read with \`FOR UPDATE SKIP LOCKED\` gives retries, back-off and a dead-letter state with what is there already.`,
    consequences: [
      "Jobs are idempotent and have a cap of attempts; what fails for good stays in the table as dead",
      "The age of the oldest job is watched",
      "The table is cleaned up every day",
    ],
    wouldFlipIf:
      "More than a few hundred jobs a second, or consumers outside this application: then a broker takes over behind the same outbox.",
  };
}

function queueOption(
  { peak, team, understanding }: SystemFacts,
  isMonolith: boolean,
  entries: readonly Technology[],
): Option {
  const name = nameQueueBroker(understanding.facts);
  const isThere = understanding.facts.technologies.includes(name);
  const entry = findEntry(name, entries);
  const carried = entry ? scoreForTeam(entry, team, false) : 4;
  const ease = Math.max(1, carried - (isMonolith ? 1 : 0) + (isThere ? 1 : 0));
  return {
    name,
    pros: [
      "Queues with redelivery limits and dead-letter queues are what it is made for",
      ...(entry?.fits ?? []),
      ...(isThere ? ["You run it already"] : []),
    ],
    cons: entry?.limits ?? ["The catalogue holds nothing about it"],
    scores: {
      "R-load": peak.value > 5_000 ? 1 : 5,
      "R-team": ease,
      "R-cost": peak.value > 5_000 ? ease - 1 : ease,
      "R-change": 5,
    },
    because: `Work is handed over and done once by somebody; at ${say(peak)} requests a second a queue broker has room to spare, and dead-lettering and back-pressure come with it.${sayFacts(entry, team)}`,
    consequences: [
      "Each consumer has its own queue, a redelivery limit and a dead-letter queue with an alert",
      "Consumers are idempotent: delivery is at least once",
      "Events are kept in the producer's outbox for 14 days, which is the only replay there is",
    ],
    wouldFlipIf:
      "Events must be replayed by new consumers, or the load passes some 5,000 messages a second: then a partitioned log (Kafka) fits better.",
  };
}

function logOption({ peak, team, understanding }: SystemFacts, entries: readonly Technology[]): Option {
  const isThere = understanding.facts.technologies.includes(log);
  const entry = findEntry(log, entries);
  const carried = entry ? scoreForTeam(entry, team, isThere) : 2;
  const isOwn = isThere || (entry ? isRunByTeam(entry, team) : false);
  return {
    name: isOwn ? log : managedLog,
    pros: [
      "Bears very high rates",
      "Order for each key, and replay for new consumers",
      ...(isThere ? ["You run it already"] : []),
    ],
    cons: [
      ...(entry?.limits ?? []),
      "Partitions, retention and consumer groups must be understood, also when somebody else runs the machines",
      "Per-message retry and dead-lettering are yours to build",
    ],
    scores: {
      "R-load": 5,
      "R-team": Math.max(2, carried),
      "R-cost": isThere ? 5 : 2,
      "R-change": 5,
    },
    because: `${isThere ? "You run it already, and it" : `At ${say(peak)} requests a second it`} bears the rate with order for each key; new consumers can start from old events.${sayFacts(entry, team)}`,
    consequences: [
      "The partition key is the id of the aggregate, so that order holds for it",
      "A retry topic and a dead-letter topic for each consumer group",
      "Schemas are registered and checked for compatibility in the pipeline",
    ],
    wouldFlipIf:
      "The rate stays below some hundred messages a second and nobody replays: then a queue broker is less to run.",
  };
}

/** What carries events and deferred work. */
export const brokerDecision = (
  facts: SystemFacts,
  isMonolith: boolean,
  entries: readonly Technology[] = technologies,
): OpenDecision => ({
  id: "D-broker",
  title: "What carries events and deferred work",
  context: `${say(facts.peak)} requests a second at peak, ${say(facts.team)} engineers, ${isMonolith ? "one application" : `${facts.services.length} services`}.`,
  options: [
    queueOption(facts, isMonolith, entries),
    tableOption(facts, isMonolith),
    logOption(facts, entries),
  ],
});
