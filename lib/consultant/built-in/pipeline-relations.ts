import type { Relation } from "@/lib/design/schema";
import type { PipelineShape } from "./pipeline-shape";
import { furtherStageId } from "./pipeline-stages";
import { callRelation, messageRelation } from "./relation";
import { type ReleaseRun, releaseRuns } from "./release-run";

const next = (from: string, to: string, purpose: string, fallback: string, minutes: number): Relation => ({
  ...messageRelation({ from, to, protocol: "Pipeline stage", purpose, fallback, retries: 1 }),
  coupling: "hard",
  timeout: { value: minutes, unit: "min", basis: "assumed" },
});

const stop = "The pipeline stops, the change's author is told; nothing further is deployed";

const flow: Relation[] = [
  callRelation({
    from: "developers",
    to: "repository",
    protocol: "Git over HTTPS or SSH",
    purpose: "Short branches, review by a second person",
    timeoutSeconds: 60,
    retries: 0,
    fallback: "Work goes on locally",
  }),
  next("repository", "build-stage", "Starts with every commit; main goes on to the environments", stop, 10),
  next("build-stage", "test-stage", "Tests run against the artifact that will be promoted", stop, 10),
  next("build-stage", "scan-stage", "Scans run beside the tests", stop, 10),
  next(
    "build-stage",
    "artifact-registry",
    "Stores the signed artifact by digest",
    "Tried again once; without a stored artifact nothing is deployed",
    5,
  ),
  next(
    "build-stage",
    "development",
    "An environment for each branch under review",
    "The review goes on without it",
    10,
  ),
  next("test-stage", "staging-deploy", "Promotes the digest when tests and scans are green", stop, 15),
  next("scan-stage", "staging-deploy", "Lets through what policy allows", stop, 10),
  next(
    "staging-deploy",
    "staging",
    "Expand migration, then the artifact",
    "The previous artifact is put back in staging; the commit is marked",
    15,
  ),
  next("staging-deploy", "acceptance-stage", "Starts once staging is healthy", stop, 20),
  next("acceptance-stage", "approval-gate", "Hands over results", stop, 1_440),
  next(
    "approval-gate",
    "production-deploy",
    "Lets the digest through",
    "It waits; after a day it is withdrawn and made again from a newer commit",
    1_440,
  ),
  next(
    "rollback-stage",
    "production",
    "Puts the previous artifact back; the schema stays",
    "The emergency runbook: switch traffic to the old version at the load balancer",
    10,
  ),
];

const releaseFlow = ({ name, steps }: ReleaseRun): Relation[] => [
  next(
    "production-deploy",
    "production",
    `Signature check, expand migration, ${steps}`,
    `The ${name} stops by itself and the rollback stage runs`,
    60,
  ),
  next(
    "production-deploy",
    "rollback-stage",
    `Starts when the ${name} stops, or by one command`,
    "A person puts the earlier digest in by the runbook",
    10,
  ),
  callRelation({
    from: "production-deploy",
    to: "monitoring",
    protocol: "HTTPS (queries)",
    purpose:
      "Compares error rate and latency of the new version with what was before, for 10 minutes at a time",
    timeoutSeconds: 10,
    retries: 3,
    fallback: `No figures, no promotion: the ${name} stops`,
  }),
];

const upkeep: Relation[] = [
  callRelation({
    from: "production-deploy",
    to: "artifact-registry",
    protocol: "HTTPS",
    purpose: "Fetches by digest and checks the signature",
    timeoutSeconds: 60,
    retries: 3,
    fallback: "The running version stays",
  }),
  callRelation({
    from: "rollback-stage",
    to: "artifact-registry",
    protocol: "HTTPS",
    purpose: "Fetches the previous digest; the platform keeps a copy as well",
    timeoutSeconds: 60,
    retries: 3,
    fallback: "The copy on the platform is used",
  }),
  callRelation({
    from: "production-deploy",
    to: "secrets",
    protocol: "OpenID Connect, short-lived credentials",
    purpose: "Rights for this stage and environment only",
    timeoutSeconds: 10,
    retries: 3,
    fallback: "The deploy doesn't start",
  }),
  callRelation({
    from: "production",
    to: "secrets",
    coupling: "soft",
    protocol: "Workload identity",
    purpose: "Secrets at start and on rotation",
    timeoutSeconds: 3,
    retries: 5,
    fallback: "Running replicas go on with what they hold",
  }),
  callRelation({
    id: "production-to-feature-flags",
    from: "production",
    to: "flags-api/evaluate-flags",
    coupling: "soft",
    protocol: "OpenFeature Remote Evaluation over HTTPS, cached",
    purpose: "Which features are on, for whom",
    timeoutSeconds: 1,
    retries: 0,
    fallback: "The last known flags, else the safe default",
  }),
  messageRelation(
    {
      from: "production",
      to: "monitoring",
      protocol: "OTLP",
      purpose: "Figures by version",
      timeoutSeconds: 5,
      retries: 2,
      fallback: "Buffered for minutes, then dropped",
    },
    "stream",
  ),
];

const mobileFlow: Relation[] = [
  next("test-stage", "app-signing", "Signs the tested commit for both stores", stop, 60),
  next(
    "app-signing",
    "app-stores",
    "Uploads, staged rollout of 1 %, 10 %, 50 %, 100 % while crash figures hold",
    "The rollout is halted; the feature is switched off by its flag",
    2_880,
  ),
];

const furtherFlow = (names: readonly string[]): Relation[] =>
  names.flatMap((name) => [
    next(
      "acceptance-stage",
      furtherStageId(name),
      `Starts ${name.toLowerCase()} once the critical paths are green`,
      stop,
      30,
    ),
    next(furtherStageId(name), "approval-gate", "Hands over results", stop, 1_440),
  ]);

/** How a release moves from stage to stage, and what the stages ask for. */
export const composePipelineRelations = ({ hasMobile, further, strategy }: PipelineShape): Relation[] => [
  ...flow,
  ...releaseFlow(releaseRuns[strategy]),
  ...furtherFlow(further),
  ...upkeep,
  ...(hasMobile ? mobileFlow : []),
];
