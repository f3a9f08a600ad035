import { costGoal, type QualityGoal } from "./compose-requirements";
import { type SystemFacts, say } from "./system-facts";

const styleGoal: QualityGoal = {
  id: "R-style",
  kind: "constraint",
  statement: "Microservices are wanted.",
  isStated: true,
};

const changeGoal: QualityGoal = {
  id: "R-change",
  kind: "quality",
  statement: "A change of one capability is built, tested and released without changing the others.",
  isStated: false,
};

/** What the system must be good at, with numbers: stated ones, else assumed ones that say so. */
export function findSystemGoals({ peak, team, understanding, leader }: SystemFacts): QualityGoal[] {
  const { facts } = understanding;
  const latency = facts.latencyMs ?? 500;
  const availability = facts.availabilityPercent ?? 99.9;
  const critical = leader ? `the ${leader.leads} workflow` : "the main use";
  return [
    {
      id: "R-load",
      kind: "quality",
      statement: `Bears ${say(peak)} requests a second at peak, and three times as much without a change of the design.`,
      isStated: peak.basis === "stated",
      stimulus: "Requests arrive at the peak rate",
      measure: { metric: "throughput", comparator: ">=", value: peak.value, unit: "requests/s" },
    },
    {
      id: "R-latency",
      kind: "quality",
      statement: `Answers within ${latency} ms for 95 of 100 requests.`,
      isStated: facts.latencyMs !== undefined,
      stimulus: "A user does something",
      measure: { metric: "latency", comparator: "<=", value: latency, unit: "ms", percentile: 95 },
    },
    {
      id: "R-availability",
      kind: "quality",
      statement: `${availability} % of the requests of ${critical} succeed, measured over 30 days.`,
      isStated: facts.availabilityPercent !== undefined,
      stimulus: "A replica, a zone or an outside provider fails",
      measure: { metric: "availability", comparator: ">=", value: availability, unit: "%" },
    },
    {
      id: "R-consistency",
      kind: "quality",
      statement:
        "Nothing is lost, done twice or left half done: every workflow ends confirmed or compensated.",
      isStated: false,
      stimulus: "A part crashes between two steps",
      measure: {
        metric: "workflows neither confirmed nor compensated after their deadline",
        comparator: "=",
        value: 0,
        unit: "count",
      },
    },
    changeGoal,
    {
      id: "R-team",
      kind: "constraint",
      statement: `${say(team)} engineers build and run it.`,
      isStated: team.basis === "stated",
    },
    costGoal(facts),
    ...(facts.asksMicroservices ? [styleGoal] : []),
  ];
}
