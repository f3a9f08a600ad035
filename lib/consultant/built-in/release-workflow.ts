import type { Step, Workflow } from "@/lib/design/schema";
import type { PipelineShape } from "./pipeline-shape";
import { assumed } from "./quantity";
import { type ReleaseRun, releaseRuns } from "./release-run";
import { commitSteps, composeStagingSteps, patiently, previousIn } from "./release-steps";

const production = (run: ReleaseRun): Step[] => [
  {
    id: "approve",
    name: "Approve",
    kind: "human",
    component: "approval-gate",
    relation: "approval-gate-to-production-deploy",
    does: "What policy lets through passes by itself; all else waits for a named person who isn't the author",
    reads: ["release-record"],
    next: [
      { to: "release", when: "policy or a second person lets it through" },
      { to: "withdrawn", when: "refused, or nobody answered within a day" },
    ],
    timeout: assumed(24, "h"),
    role: "compensatable",
    undo: "reversible",
    compensation: { does: "Withdraws the approval", component: "approval-gate", idempotency: "natural" },
    idempotency: "natural",
  },
  {
    id: "release",
    name: `Release by ${run.name}`,
    kind: "call",
    component: "production-deploy",
    relation: "production-deploy-to-production",
    does: `Checks the signature, expands the schema: ${run.steps}`,
    writes: ["release-record"],
    next: ["judge"],
    timeout: assumed(60, "min"),
    role: "compensatable",
    undo: "by-compensation",
    compensation: previousIn("production", "rollback-stage", 10),
    idempotency: "natural",
    isolation: "version-file",
    onFailure: { action: "compensate" },
  },
  {
    id: "judge",
    name: "Judge by its figures",
    kind: "choice",
    component: "production-deploy",
    relation: "production-deploy-to-monitoring",
    does: run.gate,
    next: [
      { to: "keep", when: "no worse" },
      { to: "taken-back", when: "worse, or no figures" },
    ],
    timeout: assumed(10, "s"),
    retry: patiently,
    role: "compensatable",
    undo: "reversible",
    compensation: { does: "Nothing was changed", component: "production-deploy", idempotency: "natural" },
    idempotency: "natural",
    onFailure: { action: "compensate" },
  },
];

const ends: Step[] = [
  {
    id: "keep",
    name: "Keep the release",
    kind: "call",
    component: "production-deploy",
    relation: "production-deploy-to-artifact-registry",
    does: "Marks the digest as the one that runs, and keeps the former one ready for an hour",
    writes: ["release-record"],
    timeout: assumed(1, "min"),
    retry: patiently,
    role: "pivot",
    undo: "impossible",
    idempotency: "natural",
    isolation: "version-file",
    onFailure: { action: "wait-for-human", note: "Both versions work; the record is repaired by hand" },
    outcome: "completed",
  },
  {
    id: "taken-back",
    name: "Take it back",
    kind: "call",
    component: "rollback-stage",
    relation: "rollback-stage-to-production",
    does: "Puts the previous digest back, and tells the author why",
    writes: ["release-record"],
    timeout: assumed(10, "min"),
    retry: patiently,
    role: "retriable",
    undo: "impossible",
    idempotency: "natural",
    isolation: "version-file",
    onFailure: { action: "wait-for-human", note: "The emergency runbook" },
    outcome: "failed",
  },
  {
    id: "withdrawn",
    name: "Withdraw",
    kind: "local",
    component: "approval-gate",
    does: "The digest isn't promoted; staging goes back to what production runs with the next commit",
    idempotency: "natural",
    outcome: "cancelled",
  },
];

/** From a commit to production or back: what the stages do, in order, and how each is taken back. */
export const composeReleaseWorkflow = ({ further, strategy, isRare }: PipelineShape): Workflow[] => [
  {
    id: "release-change",
    name: "Release a change",
    trigger: "A change is merged",
    requirement: "R-safe-release",
    criticality: "high",
    arrivals: isRare
      ? { mean: assumed(1, "/day"), peak: assumed(1, "/h"), growth: assumed(50, "%/year") }
      : { mean: assumed(10, "/day"), peak: assumed(2, "/h"), growth: assumed(50, "%/year") },
    coordination: "orchestration",
    coordinator: "repository",
    deadline: assumed(48, "h"),
    whenStuck:
      "After two hours without progress the author is told; after a day the promotion lapses and is made again from a newer commit.",
    start: "build",
    steps: [...commitSteps, ...composeStagingSteps(further), ...production(releaseRuns[strategy]), ...ends],
  },
];
