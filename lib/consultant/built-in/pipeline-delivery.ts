import type { Design } from "@/lib/design/schema";
import type { PipelineShape } from "./pipeline-shape";
import { furtherStageId } from "./pipeline-stages";
import { environments, nothingRuns } from "./promote-release";
import { assumed } from "./quantity";
import { type ReleaseRun, releaseRuns } from "./release-run";

type Deployment = Design["deployment"];
type Stage = NonNullable<Deployment["stages"]>[number];

const commit: Stage[] = [
  {
    id: "deliver-build",
    name: "Build",
    component: "build-stage",
    does: "Builds one artifact, names it by its digest, signs it and lists its contents.",
    artifact: "builds",
    gate: { kind: "automatic", condition: "It builds, and the signature fits" },
    rollback: nothingRuns,
    duration: assumed(5, "min"),
  },
  {
    id: "deliver-test",
    name: "Test",
    component: "test-stage",
    after: ["deliver-build"],
    artifact: "promotes",
    tests: ["Unit tests", "Component tests", "Contract tests of consumers and providers"],
    gate: { kind: "automatic", condition: "All pass" },
    rollback: nothingRuns,
    duration: assumed(10, "min"),
  },
  {
    id: "deliver-scan",
    name: "Security scan",
    component: "scan-stage",
    after: ["deliver-build"],
    artifact: "promotes",
    tests: ["Dependencies", "Image", "Secrets in code", "Licences"],
    gate: { kind: "automatic", condition: "Nothing above the severity that policy allows" },
    rollback: nothingRuns,
    duration: assumed(5, "min"),
  },
];

const previous = (minutes: number) => ({
  how: "The previous artifact by the same script; the schema stays",
  time: assumed(minutes, "min"),
  tested: "every-release" as const,
});

const staging: Stage[] = [
  {
    id: "deliver-staging",
    name: "Deploy to staging",
    component: "staging-deploy",
    environment: "env-staging",
    after: ["deliver-test", "deliver-scan"],
    artifact: "promotes",
    tests: ["Smoke tests", "Roll back and deploy again"],
    gate: {
      kind: "automatic",
      condition: "The new version answers, and so does the old one after the way back",
    },
    rollback: previous(5),
    duration: assumed(10, "min"),
  },
  {
    id: "deliver-acceptance",
    name: "Acceptance tests",
    component: "acceptance-stage",
    environment: "env-staging",
    after: ["deliver-staging"],
    artifact: "promotes",
    tests: [
      "Critical paths end to end",
      "The peak load for ten minutes",
      "The previous release on the new schema",
    ],
    gate: { kind: "automatic", condition: "All pass, latency at the goal" },
    rollback: previous(5),
    duration: assumed(20, "min"),
  },
];

const toFurther = (name: string): Stage => ({
  id: `deliver-${furtherStageId(name)}`.slice(0, 64),
  name,
  component: furtherStageId(name),
  environment: "env-staging",
  after: ["deliver-acceptance"],
  artifact: "promotes",
  tests: [name],
  gate: { kind: "automatic", condition: "It passes; where it stops is still to be written down" },
  rollback: previous(5),
  duration: assumed(10, "min"),
});

const release = (after: readonly string[], run: ReleaseRun): Stage[] => [
  {
    id: "deliver-approval",
    name: "Approval",
    component: "approval-gate",
    after: [...after],
    artifact: "promotes",
    gate: {
      kind: "automatic-and-manual",
      condition: "What policy lets through passes by itself; all else waits for a named person",
      approvers: "A second person who isn't the author",
    },
    rollback: nothingRuns,
    duration: assumed(5, "min"),
  },
  {
    id: "deliver-production",
    name: "Release to production",
    component: "production-deploy",
    environment: "env-production",
    after: ["deliver-approval"],
    artifact: "promotes",
    tests: [run.compares],
    gate: { kind: "automatic", condition: "Error rate and latency no worse than the old version's" },
    rollback: {
      ...previous(10),
      trigger: "Error rate half a percent or latency a fifth above the old version's, or one command",
    },
    duration: assumed(40, "min"),
  },
];

/** The stages that the parts of a pipeline run, with their gates and ways back. */
export function composeDelivery({ engine, platform, further, strategy }: PipelineShape): Deployment {
  const asked = further.map(toFurther);
  const last = asked.length > 0 ? asked.map(({ id }) => id) : ["deliver-acceptance"];
  return {
    platform: `${engine}; what it releases runs on: ${platform}`,
    environments,
    stages: [...commit, ...staging, ...asked, ...release(last, releaseRuns[strategy])],
    strategy,
    migrations: "expand-contract",
    configuration:
      "Settings come from outside the artifact, one folder for each environment; secrets from the secret store at start; flags separate release from switching on.",
  };
}

/** Steps in order, each with what shows that it is done. */
export const composeDeliveryPlan = ({ strategy }: PipelineShape): Design["plan"] => ({
  milestones: [
    {
      id: "M-build",
      title: "Build, tests and scan on every commit",
      outcome: "A red build stops everything behind it, and its author knows within 15 minutes.",
      delivers: ["build-stage", "test-stage", "scan-stage"],
    },
    {
      id: "M-staging",
      title: "Deploy to staging by the script of production, acceptance tests",
      outcome: "Each commit is put into staging, taken back and put there again.",
      depends: ["M-build"],
      delivers: ["staging-deploy", "acceptance-stage"],
    },
    {
      id: "M-production",
      title: `Approval, ${releaseRuns[strategy].name} and the way back`,
      outcome: releaseRuns[strategy].outcome,
      depends: ["M-staging"],
      delivers: ["approval-gate", "production-deploy", "rollback-stage"],
    },
  ],
});
