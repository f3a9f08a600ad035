import type { Narrative } from "@/lib/design/schema";
import { bullets, markdownTable, numbered } from "./markdown-table";
import type { PipelineShape } from "./pipeline-parts";

const workflows = `${markdownTable(
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
    [
      "7",
      "Production canary",
      "error rate and latency not worse than the old version's at 5 % and 25 %, 10 min each",
      "rollback by itself",
      "60 min",
    ],
    ["8", "Watch", "objectives hold for an hour at 100 %", "rollback by one command", "60 min"],
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
  gate->>prod: same digest, canary 5 %
  prod-->>prod: compare figures, 25 %, 100 %
  prod-->>registry: on failure: previous digest
\`\`\``;

const failures = markdownTable(
  ["What fails", "Effect", "Detected by", "What happens"],
  [
    [
      "A bad release",
      "5 % of the users for up to 10 min (computed from the first canary share)",
      "Figures of the new version against the old",
      "Canary stops, previous artifact back",
    ],
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
    [
      "Flaky tests",
      "People learn to ignore red",
      "Rate of repeats",
      "Quarantine with owner, a week to repair",
    ],
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
  ],
);

const examples = ({
  engine,
}: PipelineShape) => `## The pipeline, shortened (${engine === "GitHub Actions" ? engine : `syntax of GitHub Actions; ${engine} has the same stages`})

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
      - run: ./ci/canary --digest "\${{ needs.build.outputs.digest }}" --steps 5,25,100 --watch 10m || ./ci/rollback
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

## When the canary stops

\`\`\`yaml
compare: { baseline: previous, for: 10m, minimumRequests: 500 }
stopWhen:
  - errorRate: { worseBy: 0.5% }
  - latencyP95: { worseBy: 20% }
onStop: [rollback, page, keepLogs]
\`\`\``;

const operation = `${markdownTable(
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

const security = bullets([
  "Credentials are short-lived and belong to one stage and environment (OpenID Connect from the pipeline); none are stored in it. Runtime secrets come from the secret store and never through the pipeline.",
  "Artifacts are signed; production checks signature and origin before it starts them. A bill of materials goes with each.",
  "Runners that deploy are apart from those that build branches; code of strangers never runs where credentials are.",
  "Two people for each change: the author and the reviewer; the approver of a release isn't its author.",
  "Audit trail: who changed, reviewed, approved and deployed which digest when; kept for a year (assumed).",
  "Test data is made up or masked; production data never goes to other environments.",
]);

/** The document's prose for a delivery pipeline. */
export const narratePipeline = (shape: PipelineShape): Narrative[] => [
  {
    id: "overview",
    text: `One artifact is built once, tested, and promoted by its digest from development to staging to production. Gates stop what isn't good enough; a canary meets a few users first and goes back by itself; a rollback is the previous artifact on a schema that both releases can use.${shape.hasMobile ? " Apps can't be called back from phones: staged rollouts, a halt and feature flags take that place." : ""}

Composed by rules from a catalogue of patterns, not by a language model. No check or test has been run on it.`,
  },
  {
    id: "integration",
    text: bullets([
      "**Stages hand over a digest**, never files: what runs is what was tested.",
      "**Environments are changed by the pipeline only**, by the same deploy script with other settings.",
      "**Gates are policies in the repository**: tests, scans, comparison with the previous release; a person where policy asks for one.",
      "**Monitoring answers the canary**: figures by version, side by side. No figures, no promotion.",
    ]),
  },
  { id: "workflows", text: workflows },
  {
    id: "data",
    text: `${markdownTable(
      ["Data", "System of record", "Kept for (assumed)"],
      [
        ["Code, pipeline, migrations, infrastructure", "Source repository", "for good"],
        [
          "Artifacts, signatures, bills of materials, test results",
          "Artifact registry, by digest",
          "the last 20 releases, at least a year",
        ],
        ["Settings of an environment", "Repository, one folder each", "for good"],
        ["Secrets", "Secret store, one path for each environment", "until rotated"],
        ["Who approved and deployed what", "Audit log", "a year"],
      ],
    )}

Database schemas change by **expand and contract**: add, write both, move in batches, read the new, remove one release later. A migration is a stage of its own and must leave the previous release working; the acceptance stage tests exactly that.`,
  },
  { id: "failure-handling", text: failures },
  {
    id: "scaling",
    text: bullets([
      "Build 10 + tests 10 + staging 15 + acceptance 20 = 55 minutes to the gate, with tests and scan side by side (computed from assumed limits). Two canary steps of 10 minutes come on top.",
      "Tests are split over runners by their last duration; caches are keyed by lock files.",
      "One release at a time goes to production; commits that arrive meanwhile go together into the next one.",
      "The first bottleneck is the acceptance stage with its one staging environment: a second one on demand, when releases queue for more than 30 minutes (assumed).",
    ]),
  },
  { id: "security", text: security },
  {
    id: "delivery",
    text: `${numbered([
      "**Development**: an environment for each branch, made on demand.",
      "**Staging**: the digest of main, masked data, outside providers' test systems.",
      "**Production**: canary 5 %, 25 %, 100 %; automatic stop; previous digest kept warm for an hour.",
    ])}

**Rollback**: previous digest within 10 minutes, by the canary or by one command. The schema stays; flags switch off what a release switched on.${shape.hasMobile ? " Apps: halt the staged rollout, switch the feature off, send a new build through the stores' expedited review." : ""}`,
  },
  { id: "operation", text: operation },
  {
    id: "implementation",
    text: numbered([
      "Build once, sign, store by digest; deploy that digest to staging by script. Done when the same digest can be deployed twice without effect.",
      "The same script to production, with an approval gate. Done when nobody needs access to production to release.",
      "Rollback by one command, rehearsed in staging and then in production. Done when it takes less than 10 minutes by the clock.",
      "Expand-and-contract migrations with the test of the previous release on the new schema.",
      "Figures by version, then the canary with its automatic stop. Done when a planted fault is taken back without a person.",
      "Scans, short-lived credentials, signature check. Done when an unsigned artifact is refused.",
    ]),
  },
  { id: "examples", text: examples(shape) },
  {
    id: "risks",
    text: markdownTable(
      ["Risk", "Likelihood", "Impact", "Mitigation"],
      [
        [
          "A rollback meets a schema it can't use",
          "medium",
          "high",
          "Previous release is tested on the new schema before each release",
        ],
        [
          "Too little traffic for the canary to tell",
          "medium",
          "medium",
          "Minimum of requests; synthetic checks; longer steps",
        ],
        [
          "Gates are so slow that people go around them",
          "medium",
          "high",
          "Lead time is an indicator; no other way into production",
        ],
        [
          "Secrets in logs of the pipeline",
          "medium",
          "high",
          "Short-lived credentials, masking, scan of logs",
        ],
        ["Flags pile up", "high", "medium", "Owner and end date; the pipeline warns, then fails"],
      ],
    ),
  },
];
