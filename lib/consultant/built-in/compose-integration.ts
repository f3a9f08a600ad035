import type { Assumption, Decision } from "@/lib/design/schema";
import { completeComposition } from "./complete-composition";
import {
  composeCapabilityRequirements,
  composeGoals,
  composeStatements,
  costGoal,
  type QualityGoal,
} from "./compose-requirements";
import { type ComposedRequirement, type Composition, noParts, type Outline } from "./composition";
import { decide, withWishes } from "./decide";
import { flowCoordinationDecision, orderingDecision, writePathDecision } from "./decide-integration";
import { outboxDecision } from "./decide-outbox";
import { patternDecisions } from "./decide-patterns";
import { describeContext } from "./describe-context";
import { composeIntegrationComponents } from "./integration-components";
import {
  composeFlowChannels,
  composeFlowData,
  composeFlowInterfaces,
  composeFlowSchemas,
} from "./integration-contracts";
import { flowDeployment, flowPlan, flowRisks } from "./integration-facets";
import { composeIntegrationRelations } from "./integration-relations";
import { composeFlowWorkflows } from "./integration-workflows";
import { composeOpenAssumptions } from "./interview";
import { narrateFlow } from "./narrate-integration";
import { findSystemFacts, type SystemFacts, say } from "./system-facts";
import { perGatewayReplica, replicasFor } from "./system-load";
import type { Understanding } from "./understanding";

function findFlowGoals({ peak, team, understanding }: SystemFacts): QualityGoal[] {
  const { facts } = understanding;
  const latency = facts.latencyMs ?? 500;
  return [
    {
      id: "R-load",
      kind: "quality",
      statement: `Bears ${say(peak)} requests a second at peak; bursts above that are delayed or refused with a reason, not lost.`,
      isStated: peak.basis === "stated",
      stimulus: "Requests arrive at the peak rate",
      measure: { metric: "throughput", comparator: ">=", value: peak.value, unit: "requests/s" },
    },
    {
      id: "R-latency",
      kind: "quality",
      statement: `A write is answered within ${latency} ms for 95 of 100 requests.`,
      isStated: facts.latencyMs !== undefined,
      measure: { metric: "latency", comparator: "<=", value: latency, unit: "ms", percentile: 95 },
    },
    {
      id: "R-consistency",
      kind: "quality",
      statement: "What was confirmed is never lost, and no message has its effect twice.",
      isStated: false,
      stimulus: "Any part crashes at any moment",
      measure: { metric: "lost or doubled effects", comparator: "=", value: 0, unit: "count" },
    },
    {
      id: "R-availability",
      kind: "quality",
      statement: "Writes go on while the queue or a consumer is down.",
      isStated: false,
    },
    {
      id: "R-change",
      kind: "quality",
      statement: "A further consumer is added without a change of the writer.",
      isStated: false,
    },
    {
      id: "R-team",
      kind: "constraint",
      statement: `${say(team)} engineers build and run it.`,
      isStated: team.basis === "stated",
    },
    costGoal(facts),
  ];
}

const delivery: Assumption = {
  id: "A-delivery",
  statement: "The queue delivers at least once and keeps order for a key at best.",
  effectIfWrong:
    "With a queue that may lose messages the outbox must keep rows until the consumer has confirmed; with one without keys D-ordering changes to whole states with versions.",
  confidence: "high",
};

function decideFlow(understanding: Understanding, { peak, database, team }: SystemFacts): Decision[] {
  const consistency = understanding.facts.notes["Q-consistency"] ?? "";
  const flow = {
    peak: say(peak),
    mustReadOwnWrite: /own write|at once/i.test(consistency),
    orderMatters: !/order doesn't matter|no order/i.test(consistency),
    consumers: Math.max(1, understanding.named.length),
  };
  return [
    writePathDecision(flow),
    outboxDecision({ database, teamSize: team.value, ratePerSecond: peak.value }),
    orderingDecision(flow),
    flowCoordinationDecision(flow),
    ...patternDecisions(understanding, team.value),
  ].map((open) => decide(withWishes(open, understanding.facts.wishes)));
}

/** The question that was asked is answered by all decisions together. */
const answerFirst = (
  [first, ...others]: readonly ComposedRequirement[],
  decisions: readonly Decision[],
): ComposedRequirement[] =>
  first
    ? [
        {
          ...first,
          satisfiedBy: [...new Set([...(first.satisfiedBy ?? []), ...decisions.map(({ id }) => id)])],
        },
        ...others,
      ]
    : [];

/** What every request passes; what comes behind the queue has time until the peak is over. */
const sizeFlow = (peak: number): Outline["replicas"] =>
  new Map([
    ["gateway", replicasFor(peak, perGatewayReplica)],
    ["write-service", replicasFor(peak)],
    ["relay", 2],
    ["consumer", replicasFor(peak)],
  ]);

function outlineIntegration(understanding: Understanding): Outline {
  const facts = findSystemFacts(understanding);
  const decisions = decideFlow(understanding, facts);
  const components = composeIntegrationComponents(understanding);
  return {
    ...noParts,
    facets: {
      kind: "integration",
      title: understanding.title,
      summary:
        "Data flow between gateway, queue and database: the database decides, an outbox tells, consumers are idempotent, dead letters are read.",
      context: describeContext(understanding),
      deployment: flowDeployment,
      plan: flowPlan,
    },
    requirements: [
      ...answerFirst(composeStatements(understanding, components, decisions), decisions),
      ...composeCapabilityRequirements(understanding),
      ...composeGoals(findFlowGoals(facts), decisions),
    ],
    assumptions: [delivery, ...composeOpenAssumptions(understanding)],
    components,
    relations: composeIntegrationRelations(understanding),
    interfaces: composeFlowInterfaces(understanding),
    channels: composeFlowChannels(understanding),
    schemas: composeFlowSchemas(understanding),
    dataAssets: composeFlowData(understanding),
    workflows: composeFlowWorkflows(facts.peak),
    decisions,
    risks: flowRisks,
    narrative: narrateFlow(say(facts.peak)),
    thing: "message",
    answering: "change-record",
    replicas: sizeFlow(facts.peak.value),
  };
}

/** A first design of the flow between parts that exist. */
export const composeIntegration = (understanding: Understanding): Composition =>
  completeComposition(outlineIntegration(understanding), understanding.facts);
