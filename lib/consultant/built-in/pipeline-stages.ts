import type { Component } from "@/lib/design/schema";
import type { Strategy } from "./release-options";
import { type ReleaseRun, releaseRuns } from "./release-run";

export const stage = (
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

const listChecks = (engine: string): Component[] => [
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
];

const listReleases = (engine: string, run: ReleaseRun): Component[] => [
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
    `Checks the signature, migrates (expand only), ${run.does}.`,
    "Progressive delivery of the platform",
    "What the platform does by itself needn't be built; see D-release.",
    run.tools,
  ),
  stage(
    "rollback-stage",
    "Rollback",
    `Puts the previous artifact back within 10 minutes, when the ${run.name} stops or by one command; the schema stays.`,
    "The same deploy script with an earlier digest",
    "No second mechanism that is only used in emergencies; see D-rollback.",
    ["The platform's own rollback"],
  ),
];

/** The id of a stage that was asked for by name. */
export const furtherStageId = (name: string): string =>
  `${name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 36)}-stage`;

/** Stages that were asked for, between the acceptance tests and the approval. */
export const listFurtherStages = (engine: string, names: readonly string[]): Component[] =>
  names.map((name) =>
    stage(
      furtherStageId(name),
      name,
      `${name} against staging, once the acceptance tests are green; a failure stops the release and tells its author. What it measures and where it stops is still to be written down.`,
      `${engine} calling a script`,
      "Asked for; the tool is whatever your team knows, called by a script that lies beside the code.",
      ["A hosted service"],
    ),
  );

/** The stages between a commit and production, and the way back. */
export const listStages = (engine: string, strategy: Strategy): Component[] => [
  ...listChecks(engine),
  ...listReleases(engine, releaseRuns[strategy]),
];
