import type { Decision, Relation } from "@/lib/design/schema";
import type { OpenDecision, Option } from "./decide";
import type { EventFlow } from "./event-flows";
import { type SystemFacts, say } from "./system-facts";

const namesOf = (parts: readonly { name: string }[]) =>
  [...new Set(parts.map(({ name }) => name.toLowerCase()))].join(", ");

function findAwaited({ leader, participants }: SystemFacts): string | null {
  const asked = participants.filter(({ steps }) => steps?.some(({ compensation }) => compensation));
  if (!leader || asked.length === 0) return null;
  return `${leader.name} must know what ${namesOf(asked)} answered before it goes on or takes back`;
}

const mixed = (hasFlows: boolean): Option => ({
  name: "Calls where an answer is needed, events for what only follows",
  pros: ["Who waits gets an answer", "What follows neither slows nor stops what it follows"],
  cons: ["Two ways to talk, each with its own contracts", "What follows is seconds behind"],
  scores: {
    "R-latency": 4,
    "R-availability": 4,
    "R-consistency": 4,
    "R-change": 4,
    "R-team": hasFlows ? 4 : 3,
  },
  because:
    "For each relation one question decides: can the caller go on without the answer? If it can't, it is a call with a timeout and a fallback; if it can, it is an event from the outbox.",
  consequences: [],
  wouldFlipIf:
    "A caller stops needing the answer (it may say “accepted” and tell later): then that relation becomes a message. Somebody needs to read at once what was only told: then that one becomes a call.",
});

const allEvents = (awaited: string | null): Option => ({
  name: "Events between all parts, 202 and a status address for who asks",
  pros: ["No part waits for another", "Bursts are taken in by the broker"],
  cons: ["Nobody sees an outcome at once", "Every outcome needs a way back to who asked"],
  scores: { "R-latency": 2, "R-availability": 5, "R-consistency": 2, "R-change": 4, "R-team": 2 },
  because: "No outcome is needed at once.",
  consequences: ["A status address for each accepted request"],
  wouldFlipIf: "People wait for an outcome.",
  ruledOutBy: awaited ?? "people read and change things and wait for what became of it",
});

const allCalls = (flows: readonly EventFlow[]): Option => ({
  name: "Calls between all parts",
  pros: ["One way to talk", "An answer says that everything is done"],
  cons: ["The slowest part sets the pace", "One part that is down stops those that call it"],
  scores: {
    "R-latency": flows.length > 0 ? 2 : 4,
    "R-availability": flows.length > 0 ? 2 : 4,
    "R-consistency": 4,
    "R-change": flows.length > 0 ? 2 : 4,
    "R-team": 5,
  },
  because: "No part only follows another here: whatever is asked is asked by somebody who waits.",
  consequences: [],
  wouldFlipIf: "A part is added that only follows what others do: then it listens to events.",
  ...(flows.length > 0 && {
    ruledOutBy: `${namesOf(flows.flatMap(({ to }) => to))} only follow, and ${namesOf(flows.map(({ from }) => from))} would wait for them and fail with them`,
  }),
});

/** Which relations are calls and which are messages. */
export const messagingDecision = (facts: SystemFacts, flows: readonly EventFlow[]): OpenDecision => ({
  id: "D-messaging",
  title: "Which parts wait for each other's answer",
  context: `${flows.length} of ${facts.services.length} parts tell others what happened; ${findAwaited(facts) ?? "no workflow waits for several parts"}; ${say(facts.peak)} requests a second at peak.`,
  options: [mixed(flows.length > 0), allEvents(findAwaited(facts)), allCalls(flows)],
});

const mostNamed = 20;

/** "orders: payments, inventory", with what is too much for a line as a number. */
function sayWays(from: string, relations: readonly Relation[]): string {
  const to = [...new Set(relations.map((relation) => relation.to.split("/")[0]))];
  const rest = to.length - mostNamed;
  return `${from}: ${to.slice(0, mostNamed).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

const listWays = (how: string, relations: readonly Relation[]): string[] =>
  [...Map.groupBy(relations, ({ from }) => from)].map(([from, ways]) => `${how} ${sayWays(from, ways)}`);

/** The record with every relation that it decides, and what must stay true of those with channels. */
export function recordMessaging(
  decision: Decision,
  relations: readonly Relation[],
  channels: readonly { id: string }[],
): Decision {
  if (decision.id !== "D-messaging") return decision;
  const ids = channels.map(({ id }) => id);
  const calls = relations.filter(({ mode }) => mode === "sync");
  return {
    ...decision,
    consequences: [
      ...listWays("Waits for the answer,", calls),
      ...listWays(
        "Doesn't wait,",
        relations.filter((relation) => !calls.includes(relation)),
      ),
    ],
    ...(ids.length > 0 && {
      confirmation: [
        { rule: "mode", objects: ids, value: "async" },
        { rule: "mode", subjects: ids, value: "async" },
      ],
    }),
  };
}
