import type { Narrative } from "@/lib/design/schema";
import { bullets, markdownTable, numbered } from "./markdown-table";
import { examples, failures, operation, security, workflows } from "./narrate-delivery-run";
import type { PipelineShape } from "./pipeline-shape";
import { type ReleaseRun, releaseRuns } from "./release-run";

const overview = (
  { hasMobile }: PipelineShape,
  run: ReleaseRun,
): string => `One artifact is built once, tested, and promoted by its digest from development to staging to production. Gates stop what isn't good enough; ${run.overview}; a rollback is the previous artifact on a schema that both releases can use.${hasMobile ? " Apps can't be called back from phones: staged rollouts, a halt and feature flags take that place." : ""}

Composed by rules from a catalogue of patterns, not by a language model. Nothing of it has been tried yet.`;

const integration = (run: ReleaseRun): string =>
  bullets([
    "**Stages hand over a digest**, never files: what runs is what was tested.",
    "**Environments are changed by the pipeline only**, by the same deploy script with other settings.",
    "**Gates are policies in the repository**: tests, scans, comparison with the previous release; a person where policy asks for one.",
    `**Monitoring answers the ${run.name}**: figures by version. No figures, no promotion.`,
  ]);

const data = `${markdownTable(
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

Database schemas change by **expand and contract**: add, write both, move in batches, read the new, remove one release later. A migration is a stage of its own and must leave the previous release working; the acceptance stage tests exactly that.`;

const scaling = (run: ReleaseRun): string =>
  bullets([
    `Build 10 + tests 10 + staging 15 + acceptance 20 = 55 minutes to the gate, with tests and scan side by side (computed from assumed limits). ${run.onTop}`,
    "Tests are split over runners by their last duration; caches are keyed by lock files.",
    "One release at a time goes to production; commits that arrive meanwhile go together into the next one.",
    "The first bottleneck is the acceptance stage with its one staging environment: a second one on demand, when releases queue for more than 30 minutes (assumed).",
  ]);

const delivery = ({ hasMobile }: PipelineShape, run: ReleaseRun): string => `${numbered([
  "**Development**: an environment for each branch, made on demand.",
  "**Staging**: the digest of main, masked data, outside providers' test systems.",
  `**Production**: ${run.steps}; automatic stop; previous digest kept warm for an hour.`,
])}

**Rollback**: previous digest within 10 minutes, when the ${run.name} stops or by one command. The schema stays; flags switch off what a release switched on.${hasMobile ? " Apps: halt the staged rollout, switch the feature off, send a new build through the stores' expedited review." : ""}`;

const implementation = (run: ReleaseRun): string =>
  numbered([
    "Build once, sign, store by digest; deploy that digest to staging by script. Done when the same digest can be deployed twice without effect.",
    "The same script to production, with an approval gate. Done when nobody needs access to production to release.",
    "Rollback by one command, rehearsed in staging and then in production. Done when it takes less than 10 minutes by the clock.",
    "Expand-and-contract migrations with the test of the previous release on the new schema.",
    `Figures by version, then the ${run.name} with its automatic stop. Done when a planted fault is taken back without a person.`,
    "Scans, short-lived credentials, signature check. Done when an unsigned artifact is refused.",
  ]);

const risks = (run: ReleaseRun): string =>
  markdownTable(
    ["Risk", "Likelihood", "Impact", "Mitigation"],
    [
      [
        "A rollback meets a schema it can't use",
        "medium",
        "high",
        "Previous release is tested on the new schema before each release",
      ],
      [run.risk[0], "medium", "medium", run.risk[1]],
      [
        "Gates are so slow that people go around them",
        "medium",
        "high",
        "Lead time is an indicator; no other way into production",
      ],
      ["Secrets in logs of the pipeline", "medium", "high", "Short-lived credentials, masking, scan of logs"],
      ["Flags pile up", "high", "medium", "Owner and end date; the pipeline warns, then fails"],
    ],
  );

/** The document's prose for a delivery pipeline. */
export function narratePipeline(shape: PipelineShape): Narrative[] {
  const run = releaseRuns[shape.strategy];
  return [
    { id: "overview", text: overview(shape, run) },
    { id: "integration", text: integration(run) },
    { id: "workflows", text: workflows(run) },
    { id: "data", text: data },
    { id: "failure-handling", text: failures(run) },
    { id: "scaling", text: scaling(run) },
    { id: "security", text: security },
    { id: "delivery", text: delivery(shape, run) },
    { id: "operation", text: operation },
    { id: "implementation", text: implementation(run) },
    { id: "examples", text: examples(shape, run) },
    { id: "risks", text: risks(run) },
  ];
}
