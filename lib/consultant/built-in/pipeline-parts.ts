import type { Component, Relation } from "@/lib/design/schema";
import { callRelation, messageRelation } from "./relation";

export interface PipelineShape {
  engine: string;
  platform: string;
  hasMobile: boolean;
}

const stage = (
  id: string,
  name: string,
  responsibility: string,
  technology: string,
  why: string,
  alternatives: string[],
): Component => ({
  id,
  name,
  kind: "pipeline-stage",
  status: "planned",
  responsibility,
  technology: { name: technology, why, alternatives },
  owner: "The product team",
  exposure: "internal",
  state: "stateless",
});

const listStages = (engine: string): Component[] => [
  stage(
    "build-stage",
    "Build",
    "Compiles once, makes one artifact with a bill of materials, signs it and stores it by digest.",
    `${engine}, container build with a cache`,
    "One build for all environments; see D-promotion.",
    ["Cloud Native Buildpacks"],
  ),
  stage(
    "test-stage",
    "Test",
    "Unit, component and contract tests side by side, within 10 minutes (assumed). A flaky test is repaired or removed within a week.",
    `${engine}, the test tools of the language`,
    "Fast enough to run on each change.",
    ["A separate test platform"],
  ),
  stage(
    "scan-stage",
    "Security scan",
    "Dependencies, image, secrets in code, licences; stops at severities that policy names.",
    "Trivy and Gitleaks",
    "Free, quick, run anywhere.",
    ["Grype", "The registry's own scanner"],
  ),
  stage(
    "staging-deploy",
    "Deploy to staging",
    "Migrates (expand only), puts the artifact into staging with the same script as production.",
    `${engine} calling the deploy script`,
    "What deploys to production is rehearsed with each change.",
    ["Argo CD (GitOps)"],
  ),
  stage(
    "acceptance-stage",
    "Acceptance tests",
    "Smoke, end-to-end of the critical paths, load of the peak for 10 minutes, and the previous release against the new schema.",
    "Playwright and k6",
    "Browser paths and load by scripts that lie beside the code.",
    ["Cypress", "Gatling"],
  ),
  stage(
    "approval-gate",
    "Approval gate",
    "Shows what changed, tests and scan results; lets through what policy allows by itself, otherwise waits for a named person who isn't the author.",
    `Environments of ${engine}`,
    "Who approved what is kept with the release.",
    ["Policy as code with Open Policy Agent"],
  ),
  stage(
    "production-deploy",
    "Deploy to production",
    "Checks the signature, migrates (expand only), sends 5 %, 25 %, 100 % of the traffic to the new version, compares its figures with the old one's, stops by itself.",
    "Progressive delivery of the platform",
    "A fault meets few users for a few minutes; see D-release.",
    ["Argo Rollouts", "Flagger", "Weighted load balancer"],
  ),
  stage(
    "rollback-stage",
    "Rollback",
    "Puts the previous artifact back within 10 minutes, by the canary's stop or by one command; the schema stays.",
    "The same deploy script with an earlier digest",
    "No second mechanism that is only used in emergencies; see D-rollback.",
    ["Blue–green switch"],
  ),
];

const environment = (
  id: string,
  name: string,
  platform: string,
  responsibility: string,
  exposure: "internal" | "internet",
): Component => ({
  id,
  name,
  kind: "environment",
  status: "planned",
  responsibility,
  technology: {
    name: platform,
    why: "Made from the same code as the other environments, different in size and settings only.",
    alternatives: ["Managed containers", "Kubernetes", "Virtual machines"].filter(
      (each) => each !== platform,
    ),
  },
  owner: "Platform on call",
  exposure,
  state: "stateful",
});

const around = (engine: string): Component[] => [
  {
    id: "developers",
    name: "Engineers",
    kind: "person",
    responsibility: "Change code by short branches and reviews; own the result in production.",
  },
  {
    id: "repository",
    name: "Source repository",
    kind: "external",
    status: "existing",
    responsibility:
      "Code, pipeline definition, infrastructure code and migrations; protected main branch, review by a second person.",
    technology: {
      name: engine === "GitLab CI" ? "GitLab" : "GitHub",
      why: "Assumed to be where the code lies.",
      alternatives: ["GitLab", "Bitbucket"],
    },
    owner: "The product team",
    exposure: "internet",
  },
  {
    id: "artifact-registry",
    name: "Artifact registry",
    kind: "artifact-store",
    status: "planned",
    responsibility:
      "Keeps artifacts by digest with signature, bill of materials and test results; nothing is overwritten; the last 20 releases stay (assumed).",
    technology: {
      name: "OCI registry with signatures (cosign)",
      why: "Digest, signature and attestations travel together.",
      alternatives: ["JFrog Artifactory", "Harbor"],
    },
    owner: "Platform on call",
    exposure: "internal",
    state: "stateful",
  },
  {
    id: "secrets",
    name: "Secret store",
    kind: "secret-store",
    status: "planned",
    responsibility:
      "Gives each environment its own secrets at run time; the pipeline gets short-lived credentials for one stage; rotation without a release.",
    technology: {
      name: "The cloud's secret manager with workload identity",
      why: "No long-lived key in the pipeline.",
      alternatives: ["HashiCorp Vault", "SOPS-encrypted files"],
    },
    owner: "Platform on call",
    exposure: "internal",
    state: "stateful",
  },
  {
    id: "monitoring",
    name: "Monitoring",
    kind: "observability",
    status: "planned",
    responsibility:
      "Error rate and latency by version, for the canary's comparison; release marks on dashboards; lead time, failure rate and recovery time of releases.",
    technology: {
      name: "OpenTelemetry with Prometheus and Grafana",
      why: "Figures by version are what a canary needs.",
      alternatives: ["The cloud's own monitoring"],
    },
    owner: "Platform on call",
    exposure: "internal",
    state: "stateful",
  },
  {
    id: "feature-flags",
    name: "Feature flags",
    kind: "service",
    status: "planned",
    responsibility:
      "Separates putting code out from switching it on; each flag has an owner and an end date.",
    technology: {
      name: "OpenFeature with a file or Unleash behind it",
      why: "A standard interface; starts as a file.",
      alternatives: ["A hosted flag service"],
    },
    owner: "The product team",
    exposure: "internal",
    state: "stateful",
  },
];

const mobile: Component[] = [
  stage(
    "app-signing",
    "Sign the apps",
    "Builds and signs both apps from the same commit; signing keys stay in the secret store.",
    "fastlane on macOS runners",
    "Does builds, signing and uploads for both stores.",
    ["Xcode Cloud and Gradle scripts"],
  ),
  {
    id: "app-stores",
    name: "App stores",
    kind: "external",
    status: "existing",
    responsibility:
      "Review apps and roll them out in stages (1 %, 10 %, 50 %, 100 %); a rollout can be halted, not taken back.",
    owner: "Outside our control",
    exposure: "partner",
  },
];

export const composePipelineComponents = ({ engine, platform, hasMobile }: PipelineShape): Component[] => [
  ...around(engine),
  ...listStages(engine),
  environment(
    "development",
    "Development",
    platform,
    "One for each branch under review, made on demand, removed after the merge; made-up data.",
    "internal",
  ),
  environment(
    "staging",
    "Staging",
    platform,
    "Like production with less capacity; masked data; the test systems of outside providers.",
    "internal",
  ),
  environment(
    "production",
    "Production",
    platform,
    "Serves users; only the pipeline changes it, people only in an emergency and with an audit record.",
    "internet",
  ),
  ...(hasMobile ? mobile : []),
];

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
    "production-deploy",
    "production",
    "Signature check, expand migration, canary 5 %, 25 %, 100 %",
    "The canary stops by itself and the rollback stage runs",
    60,
  ),
  next(
    "production-deploy",
    "rollback-stage",
    "Starts when the canary's figures are worse, or by one command",
    "A person puts the earlier digest in by the runbook",
    10,
  ),
  next(
    "rollback-stage",
    "production",
    "Puts the previous artifact back; the schema stays",
    "The emergency runbook: switch traffic to the old version at the load balancer",
    10,
  ),
  callRelation({
    from: "production-deploy",
    to: "monitoring",
    protocol: "HTTPS (queries)",
    purpose: "Compares error rate and latency of both versions for 10 minutes at each share",
    timeoutSeconds: 10,
    retries: 3,
    fallback: "No figures, no promotion: the canary stops",
  }),
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
    from: "production",
    to: "feature-flags",
    coupling: "soft",
    protocol: "Cached configuration",
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

export const composePipelineRelations = ({ hasMobile }: PipelineShape): Relation[] => [
  ...flow,
  ...(hasMobile ? mobileFlow : []),
];
