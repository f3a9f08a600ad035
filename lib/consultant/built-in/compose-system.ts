import type { Assumption, Decision, Narrative, Relation } from "@/lib/design/schema";
import { composeChanges } from "./change-workflows";
import { completeComposition } from "./complete-composition";
import { composeCapabilityRequirements, composeGoals, composeStatements } from "./compose-requirements";
import type { Composition, Outline } from "./composition";
import { decide } from "./decide";
import { recordMessaging } from "./decide-messaging";
import { describeContext } from "./describe-context";
import { composeErasure } from "./erasure-workflow";
import { composeOpenAssumptions } from "./interview";
import { bullets, markdownTable } from "./markdown-table";
import { narrateData, narrateScaling } from "./narrate-data";
import { narrateFailures } from "./narrate-failures";
import { narrateDelivery, narrateImplementation, narrateOperation, narrateRisks } from "./narrate-operation";
import { narrateSecurity } from "./narrate-security";
import { narrateWorkflows } from "./narrate-workflows";
import { planSystem, type SystemPlan } from "./plan-system";
import { composeSaga } from "./saga-workflow";
import { composeEventSchemas, composeSystemChannels } from "./system-channels";
import { composeSystemComponents, storeIdOf } from "./system-components";
import { composeSystemData } from "./system-data";
import { composeSystemExamples } from "./system-examples";
import { composeSystemDeployment, composeSystemPlan, composeSystemRisks } from "./system-facets";
import { findSystemGoals } from "./system-goals";
import { composeCallSchemas, composeSystemInterfaces } from "./system-interfaces";
import { copiesFor, perCopy, perGatewayReplica, rateOf, replicasFor, storeRateOf } from "./system-load";
import { composeSystemRelations } from "./system-relations";
import type { Understanding } from "./understanding";

function narrateOverview(plan: SystemPlan, decisions: readonly Decision[]): string {
  const { services, isMonolith, leader, team } = plan;
  const shape = isMonolith
    ? `One application with ${services.length} modules, a worker and one database`
    : `${services.length} services behind one gateway, each with its own data, tied together by events`;
  const chosen = decisions.map(({ id, title, chosen = "" }) => [id, title, chosen]);
  const cost = isMonolith
    ? "The modules have the boundaries that services would have, so one can be taken out when it must be released or scaled on its own."
    : `Microservices cost: ${services.length} deployments, contracts, traces and on-call for ${team.value} engineers (${team.basis}). With fewer engineers than services, build the same boundaries as modules of one application first.`;
  return `${shape}. ${leader ? `The critical workflow is the ${leader.leads}: it either ends confirmed or leaves nothing behind.` : "No workflow spans several parts."} ${cost}

${markdownTable(["Decision", "Question", "Chosen"], chosen)}

Composed by rules from a catalogue of capabilities and patterns, not by a language model. No load test has been run on it.`;
}

function narrateIntegration(plan: SystemPlan, relations: readonly Relation[]): string {
  const count = (mode: Relation["mode"]) => relations.filter((relation) => relation.mode === mode).length;
  const events = plan.services.flatMap(({ name, emits }) =>
    emits.map((event) => [event, name, listFollowers(plan, name)]),
  );
  return `${bullets([
    `**Synchronous** (${count("sync")} relations) where the caller needs the answer to go on: reads, commands of the workflow, outside providers. Each has a timeout and a fallback.`,
    `**Asynchronous** (${count("async")} relations) for what only follows: a part tells that something happened and doesn't know who listens. Events leave through the outbox (D-outbox).`,
    "**Contracts**: OpenAPI for calls, a JSON Schema with a version for each event. Fields are only added; a change that breaks makes a new version beside the old one.",
    "**Ordering**: for each aggregate, by its id; nobody may rely on an order across aggregates.",
    "**Every event** has id, type, version, aggregate id and version, time, trace id; no personal data beyond opaque ids.",
  ])}

${events.length > 0 ? markdownTable(["Event", "Told by", "Listened to by"], events) : ""}`;
}

function listFollowers({ services }: SystemPlan, producer: string): string {
  const id = services.find(({ name }) => name === producer)?.id ?? "";
  const followers = services.filter(({ follows }) => follows.includes(id)).map(({ name }) => name);
  return followers.join(", ") || "nobody yet";
}

function composeNarrative(
  plan: SystemPlan,
  decisions: readonly Decision[],
  relations: readonly Relation[],
): Narrative[] {
  return [
    { id: "overview", text: narrateOverview(plan, decisions) },
    { id: "integration", text: narrateIntegration(plan, relations) },
    { id: "workflows", text: narrateWorkflows(plan) },
    { id: "data", text: narrateData(plan) },
    { id: "failure-handling", text: narrateFailures(plan) },
    { id: "scaling", text: narrateScaling(plan) },
    { id: "security", text: narrateSecurity(plan) },
    { id: "delivery", text: narrateDelivery(plan) },
    { id: "operation", text: narrateOperation(plan) },
    { id: "implementation", text: narrateImplementation(plan) },
    { id: "risks", text: narrateRisks(plan) },
  ];
}

function composeScopeAssumption({ implied }: Understanding): Assumption[] {
  if (implied.length === 0) return [];
  const names = implied.map(({ name }) => name).join(", ");
  return [
    {
      id: "A-scope",
      statement: `Beside what was named, the system needs: ${names}. These parts were added.`,
      effectIfWrong: `Parts that exist elsewhere or aren't wanted (${implied.map(({ id }) => id).join(", ")}) are taken out with their relations; the workflow gets shorter.`,
      confidence: "medium",
    },
  ];
}

const capacityAssumption: Assumption = {
  id: "A-capacity",
  statement:
    "One replica with two CPU cores bears 50 requests a second, and one request in ten changes something.",
  effectIfWrong: "The replica counts and the first bottleneck in the scaling section change in proportion.",
  confidence: "low",
};

/** Copies of the stores that parts have for themselves. */
const sizeStores = (plan: SystemPlan) =>
  plan.services.flatMap((service) => {
    const id = storeIdOf(service, plan.isMonolith);
    if (id === null || id === "main-database" || service.store === "object-store") return [];
    const each = service.store === "search-index" ? perCopy.search : perCopy.database;
    return [[id, copiesFor(storeRateOf(service, plan, plan.load), each)] as const];
  });

function sizeParts(plan: SystemPlan): ReadonlyMap<string, number> {
  const { services, load, peak } = plan;
  const rates = services.map((service) => [service.id, rateOf(service, plan, load)] as const);
  const total = rates.reduce((sum, [, rate]) => sum + rate, 0);
  return new Map([
    ...rates.map(([id, rate]) => [id, replicasFor(rate)] as const),
    ...sizeStores(plan),
    ["main-database", copiesFor(load.reads + load.changes, perCopy.database)],
    ["gateway", replicasFor(peak.value, perGatewayReplica)],
    ["application", replicasFor(total)],
  ]);
}

/** What is done in a system, and the parts that this needs. */
function outlineParts(plan: SystemPlan) {
  const relations = composeSystemRelations(plan);
  return {
    components: composeSystemComponents(plan),
    relations,
    interfaces: composeSystemInterfaces(plan),
    channels: composeSystemChannels(plan),
    schemas: [...composeCallSchemas(plan), ...composeEventSchemas(plan)],
    dataAssets: composeSystemData(plan),
    workflows: [
      ...composeSaga(plan, relations),
      ...composeChanges(plan, relations),
      ...composeErasure(plan, relations),
    ],
    risks: composeSystemRisks(plan),
    examples: composeSystemExamples(plan),
    replicas: sizeParts(plan),
  };
}

function outlineSystem(understanding: Understanding): Outline {
  const plan = planSystem(understanding);
  const parts = outlineParts(plan);
  const decisions = plan.openDecisions.map((open) =>
    recordMessaging(decide(open), parts.relations, parts.channels),
  );
  const goals = composeGoals(findSystemGoals(plan), decisions).map((goal) =>
    goal.id === "R-latency"
      ? { ...goal, satisfiedBy: ["gateway", ...plan.services.map(({ id }) => id)] }
      : goal,
  );
  const names = plan.services.map(({ name }) => name.toLowerCase()).join(", ");
  return {
    ...parts,
    facets: {
      kind: understanding.kind,
      title: understanding.title,
      summary: `${plan.isMonolith ? "A modular monolith" : "Microservices"} for ${names}.`,
      context: describeContext(understanding),
      deployment: composeSystemDeployment(plan),
      plan: composeSystemPlan(plan),
    },
    requirements: [
      ...composeStatements(understanding, parts.components, decisions),
      ...composeCapabilityRequirements(understanding),
      ...goals,
    ],
    assumptions: [
      ...composeScopeAssumption(understanding),
      capacityAssumption,
      ...composeOpenAssumptions(understanding),
    ],
    decisions,
    narrative: composeNarrative(plan, decisions, parts.relations),
    thing: plan.leader?.leads ?? "request",
    strategy: plan.strategy,
    answering: parts.workflows.some(({ id }) => id === "look-up") ? "look-up" : null,
  };
}

/** A first design of a system: services or modules by capability, with the decisions that shaped them. */
export const composeSystem = (understanding: Understanding): Composition =>
  completeComposition(outlineSystem(understanding), understanding.facts);
