import type { Assumption } from "@/lib/design/schema";
import { completeComposition } from "./complete-composition";
import { composeGoals, composeStatements, costGoal, type QualityGoal } from "./compose-requirements";
import { type ComposedRequirement, type Composition, noParts, type Outline } from "./composition";
import { decide, findWinner, withWishes } from "./decide";
import { patternDecisions } from "./decide-patterns";
import { branchingDecision, deliveryCoordinationDecision, engineDecision } from "./decide-pipeline";
import { promotionDecision, releaseDecision, rollbackDecision } from "./decide-release";
import { describeContext } from "./describe-context";
import { composeOpenAssumptions } from "./interview";
import { chooseTechnology } from "./known-names";
import { narratePipeline } from "./narrate-pipeline";
import { composePipelineComponents } from "./pipeline-components";
import { deliveryInterfaces, deliverySchemas } from "./pipeline-contracts";
import { deliveryData } from "./pipeline-data";
import { composeDelivery, composeDeliveryPlan } from "./pipeline-delivery";
import { composePipelineRelations } from "./pipeline-relations";
import type { PipelineShape } from "./pipeline-shape";
import { strategyOf } from "./release-options";
import { type ReleaseRun, releaseRuns } from "./release-run";
import { composeReleaseWorkflow } from "./release-workflow";
import { findSystemFacts, type SystemFacts, say } from "./system-facts";
import type { Understanding } from "./understanding";

function findDeliveryGoals({ team, understanding }: SystemFacts, { promise }: ReleaseRun): QualityGoal[] {
  return [
    {
      id: "R-lead-time",
      kind: "quality",
      statement: "A commit can reach production within 60 minutes, waiting for people not counted.",
      isStated: false,
      stimulus: "A commit on the main branch",
      measure: { metric: "lead time", comparator: "<=", value: 60, unit: "min", percentile: 50 },
    },
    {
      id: "R-safe-release",
      kind: "quality",
      ...promise,
      isStated: false,
      stimulus: "A faulty release",
    },
    {
      id: "R-recovery",
      kind: "quality",
      statement: "A release is taken back within 10 minutes without losing data.",
      isStated: false,
      stimulus: "A faulty release at full traffic",
      measure: { metric: "time to roll back", comparator: "<=", value: 10, unit: "min" },
    },
    {
      id: "R-traceability",
      kind: "quality",
      statement:
        "For everything that runs it is known which commit it is, who reviewed, approved and deployed it, and what was tested.",
      isStated: false,
    },
    {
      id: "R-team",
      kind: "constraint",
      statement: `${say(team)} engineers build and run it.`,
      isStated: team.basis === "stated",
    },
    costGoal(understanding.facts),
  ];
}

/** The stages that answer what was said about testing, deploying, rolling back and the rest. */
const answering: readonly { words: RegExp; ids: readonly string[] }[] = [
  { words: /\btest/i, ids: ["test-stage", "acceptance-stage"] },
  { words: /\b(deploy|release|rollout)/i, ids: ["staging-deploy", "production-deploy", "D-release"] },
  { words: /\b(roll ?back|hotfix)/i, ids: ["rollback-stage", "D-rollback"] },
  { words: /\benvironments?\b/i, ids: ["development", "staging", "production"] },
  { words: /\bapprov|\bgates?\b/i, ids: ["approval-gate"] },
  { words: /\b(migrations?|database changes?|schema)\b/i, ids: ["D-rollback"] },
  { words: /\bflags?\b/i, ids: ["feature-flags"] },
  { words: /\bbuild/i, ids: ["build-stage"] },
];

const addStages = (requirement: ComposedRequirement): ComposedRequirement => {
  const ids = answering.flatMap((answer) => (answer.words.test(requirement.statement) ? answer.ids : []));
  const satisfiedBy = [...new Set([...(requirement.satisfiedBy ?? []), ...ids])];
  return satisfiedBy.length > 0 ? { ...requirement, satisfiedBy } : requirement;
};

const mobileWords = /\b(ios|android|mobile app|app stores?)\b/i;

function findShape({
  facts,
  statements,
}: Understanding): Omit<PipelineShape, "strategy"> & { isEngineNamed: boolean; isEngineWanted: boolean } {
  const chosen = chooseTechnology(facts, "delivery");
  const named = chosen?.name ?? null;
  const engine = named === "Argo CD" || named === null ? "GitHub Actions" : named;
  const platforms: Record<string, string> = {
    Kubernetes: "Kubernetes",
    "our own servers": "Virtual machines",
  };
  const platform = platforms[chooseTechnology(facts, "platform")?.name ?? ""] ?? "Managed containers";
  return {
    engine,
    platform,
    isEngineNamed: chosen?.isThere ?? false,
    isEngineWanted: chosen !== null && !chosen.isThere,
    further: facts.stages,
    isRare: /weeks|month/i.test(facts.notes["Q-frequency"] ?? ""),
    hasMobile: statements.some(({ text }) => mobileWords.test(text)),
  };
}

const artifactAssumption: Assumption = {
  id: "A-artifact",
  statement: "The software can be packed as one artifact that takes its settings from outside.",
  effectIfWrong:
    "If settings are compiled in, they must be taken out first, or every environment gets a build of its own and D-promotion changes.",
  confidence: "medium",
};

function outlinePipeline(understanding: Understanding): Outline {
  const facts = findSystemFacts(understanding);
  const found = findShape(understanding);
  const context = {
    ...found,
    onKubernetes: found.platform === "Kubernetes",
    onServers: found.platform === "Virtual machines",
    team: facts.team.value,
  };
  const release = withWishes(releaseDecision(context), understanding.facts.wishes);
  const shape = { ...found, strategy: strategyOf(findWinner(release).name) };
  const open = [
    promotionDecision(),
    release,
    rollbackDecision(context),
    engineDecision(context),
    branchingDecision(context),
    deliveryCoordinationDecision(),
    ...patternDecisions(understanding, facts.team.value),
  ];
  const decisions = open.map((each) => decide(withWishes(each, understanding.facts.wishes)));
  const components = composePipelineComponents(shape);
  return {
    ...noParts,
    facets: {
      kind: "pipeline",
      title: understanding.title,
      summary: `Build once, promote by digest through gated environments, ${releaseRuns[shape.strategy].name} in production, rollback to the previous artifact.`,
      context: describeContext({ ...understanding, named: [], implied: [] }),
      deployment: composeDelivery(shape),
      plan: composeDeliveryPlan(shape),
    },
    requirements: [
      ...composeStatements(understanding, components, decisions).map(addStages),
      ...composeGoals(findDeliveryGoals(facts, releaseRuns[shape.strategy]), decisions),
    ],
    assumptions: [artifactAssumption, ...composeOpenAssumptions(understanding)],
    components,
    relations: composePipelineRelations(shape),
    interfaces: deliveryInterfaces,
    schemas: deliverySchemas,
    dataAssets: deliveryData,
    workflows: composeReleaseWorkflow(shape),
    decisions,
    narrative: narratePipeline(shape),
    thing: "release",
    answering: null,
    replicas: new Map(),
  };
}

/** A first design of the way from a commit to production and back. */
export const composePipeline = (understanding: Understanding): Composition =>
  completeComposition(outlinePipeline(understanding), understanding.facts);
