import { bullets, markdownTable } from "./markdown-table";
import type { PipelineShape } from "./pipeline-shape";
import type { ReleaseRun } from "./release-run";

export const workflows = (run: ReleaseRun): string => `${markdownTable(
  ["#", "Stage", "Gate: goes on when", "Otherwise", "Limit (assumed)"],
  [
    ["1", "Build", "compiles, artifact signed and stored by digest", "author is told", "10 min"],
    ["2", "Test", "all unit, component and contract tests pass", "stops", "10 min"],
    [
      "3",
      "Security scan",
      "nothing above the severity that policy allows",
      "stops, or a waiver with owner and end date",
      "10 min",
    ],
    [
      "4",
      "Deploy to staging",
      "expand migration done, health checks green",
      "previous artifact back in staging",
      "15 min",
    ],
    [
      "5",
      "Acceptance",
      "critical paths, peak load, and the previous release on the new schema pass",
      "stops",
      "20 min",
    ],
    [
      "6",
      "Approval gate",
      "policy lets it through, or a second person does",
      "waits; withdrawn after a day",
      "24 h",
    ],
    ["7", `Production: ${run.name}`, run.gate, "rollback by itself", "60 min"],
    ["8", "Watch", "objectives hold for an hour with all traffic", "rollback by one command", "60 min"],
    [
      "9",
      "Contract migration",
      "one release later, when nothing reads the old columns",
      "postponed",
      "next release",
    ],
  ],
)}

One pipeline definition drives the stages (D-coordination). Each stage can be repeated without harm: it works on a digest, and does nothing when the environment runs that digest already.

**Hotfix**: the same stages on a branch from the running release, with the load test and the waiting times left out; approval afterwards within a day. Nothing is put into production past the pipeline.

\`\`\`mermaid
sequenceDiagram
  participant repo as Repository
  participant build as Build
  participant registry as Artifact registry
  participant staging as Staging
  participant gate as Approval gate
  participant prod as Production
  repo->>build: commit on main
  build->>registry: one signed artifact (digest)
  registry->>staging: promote digest, expand migration
  staging-->>gate: acceptance results
  gate->>prod: same digest, ${run.drawn[0]}
  prod-->>prod: ${run.drawn[1]}
  prod-->>registry: on failure: previous digest
\`\`\``;

const otherFailures = [
  [
    "A fault that shows late",
    "All users",
    "Objectives, alerts",
    "Rollback by one command within 10 min; the schema allows it",
  ],
  [
    "A migration fails half way",
    "New release isn't deployed",
    "Exit code, lock time limit",
    "Migrations are additive, small, and can be repeated; lock timeout 2 s (assumed)",
  ],
  [
    "A migration is slow on real data",
    "Locks",
    "Rehearsal on masked data of the same size",
    "In batches, outside the release",
  ],
  [
    "Pipeline engine down",
    "No releases",
    "Synthetic run every hour",
    "Emergency runbook: the same scripts from an audited machine",
  ],
  [
    "Registry down",
    "No deploys, no scaling from the registry",
    "Health check",
    "Platform keeps the last images",
  ],
  ["Flaky tests", "People learn to ignore red", "Rate of repeats", "Quarantine with owner, a week to repair"],
  [
    "Environments drift apart",
    "Staging says yes, production says no",
    "Nightly comparison with the code",
    "Made again from code",
  ],
  [
    "A credential leaks",
    "Somebody else deploys",
    "Audit log, unusual place",
    "Short-lived credentials; signature check in production refuses foreign artifacts",
  ],
];

export const failures = (run: ReleaseRun): string =>
  markdownTable(
    ["What fails", "Effect", "Detected by", "What happens"],
    [
      [
        "A bad release",
        run.effect,
        "Figures of the new version, health checks",
        `The ${run.name} stops, previous artifact back`,
      ],
      ...otherFailures,
    ],
  );

export const examples = (
  { engine }: PipelineShape,
  run: ReleaseRun,
): string => `## The pipeline, shortened (${engine === "GitHub Actions" ? engine : `syntax of GitHub Actions; ${engine} has the same stages`})

\`\`\`yaml
on: { push: { branches: [main] } }
concurrency: { group: release, cancel-in-progress: false }
permissions: { contents: read, id-token: write }        # short-lived credentials, no stored keys
jobs:
  build:
    steps:
      - run: ./ci/build --push --sign                    # writes the digest
    outputs: { digest: "\${{ steps.build.outputs.digest }}" }
  test:    { needs: build, steps: [{ run: ./ci/test }] }
  scan:    { needs: build, steps: [{ run: ./ci/scan }] }
  staging:
    needs: [build, test, scan]
    environment: staging
    steps:
      - run: ./ci/migrate --phase expand
      - run: ./ci/deploy --digest "\${{ needs.build.outputs.digest }}"
      - run: ./ci/accept && ./ci/accept --release previous  # the old release on the new schema
  production:
    needs: [build, staging]
    environment: production                               # the approval gate
    steps:
      - run: ./ci/verify-signature && ./ci/migrate --phase expand
      - run: ./ci/${run.script.name} --digest "\${{ needs.build.outputs.digest }}" ${run.script.options} || ./ci/rollback
\`\`\`

## Renaming a column without downtime (expand and contract)

\`\`\`sql
-- release 1, expand: add, write both
alter table customers add column full_name text;
-- in batches, outside the release:
update customers set full_name = name where full_name is null and id between $1 and $2;
-- release 2: read full_name, still write both
-- release 3, contract: nothing reads name any more
alter table customers drop column name;
\`\`\`

## When the ${run.name} stops

\`\`\`yaml
${run.stops}
\`\`\``;

export const operation = `${markdownTable(
  ["Indicator", "Goal or alert (assumed)", "Severity", "Runbook"],
  [
    [
      "Lead time from commit to production",
      "median below 60 min",
      "ticket",
      "Find the slowest stage; run it side by side",
    ],
    [
      "Releases that must be taken back",
      "below 15 %",
      "ticket",
      "Which gate should have caught it? Add that test",
    ],
    [
      "Time to put a release back",
      "below 10 min, rehearsed every month",
      "page when missed",
      "Emergency runbook",
    ],
    ["Error rate after a release", "burn rate 14 over 1 h", "page", "Rollback first, then look"],
    ["Pipeline red on main", "longer than 1 h", "ticket", "Revert the commit"],
    ["Flags past their end date", "above 0", "ticket", "Remove the flag and the old path"],
  ],
)}

Each release is marked on the dashboards with digest, commit, author, approver and migration. Logs and traces carry the version.`;

export const security = bullets([
  "Credentials are short-lived and belong to one stage and environment (OpenID Connect from the pipeline); none are stored in it. Runtime secrets come from the secret store and never through the pipeline.",
  "Artifacts are signed; production checks signature and origin before it starts them. A bill of materials goes with each.",
  "Runners that deploy are apart from those that build branches; code of strangers never runs where credentials are.",
  "Two people for each change: the author and the reviewer; the approver of a release isn't its author.",
  "Audit trail: who changed, reviewed, approved and deployed which digest when; kept for a year (assumed).",
  "Test data is made up or masked; production data never goes to other environments.",
]);
