import type { OpenDecision } from "./decide";
import type { PipelineContext } from "./pipeline-context";
import { releaseOptions } from "./release-options";

export const promotionDecision = (): OpenDecision => ({
  id: "D-promotion",
  title: "What is moved from one environment to the next",
  context: "What was tested must be what runs in production.",
  options: [
    {
      name: "One artifact, built once, promoted by its digest",
      pros: ["What runs is what was tested", "Rolling back is choosing an earlier digest"],
      cons: ["Settings must come from outside the artifact"],
      scores: { "R-safe-release": 5, "R-traceability": 5, "R-lead-time": 5, "R-team": 4 },
      because:
        "A second build is a second, untested artifact. A digest names exactly one set of bytes from commit to production.",
      consequences: [
        "Settings and secrets are given by the environment",
        "The registry keeps the last 20 releases (assumed) and never overwrites a tag",
        "Each artifact carries its commit, its tests and its signature",
      ],
      wouldFlipIf:
        "An environment needs other binaries (another processor, an app store's build): then one build for each target, from the same commit, all tested.",
    },
    {
      name: "A build for each environment",
      pros: ["Settings can be compiled in"],
      cons: ["Production gets bytes that nobody tested", "Slower"],
      scores: { "R-safe-release": 2, "R-traceability": 2, "R-lead-time": 2, "R-team": 3 },
      because: "Settings can't be separated from the binaries.",
      consequences: ["Builds must be reproducible, and that must be checked"],
      wouldFlipIf: "Settings can be taken out.",
    },
  ],
});

export const releaseDecision = ({ onKubernetes, onServers }: PipelineContext): OpenDecision => ({
  id: "D-release",
  title: "How a release reaches production",
  context: `${onServers ? "Virtual machines or own servers" : "Containers"}; a bad release must hurt few users for a short time.`,
  options: releaseOptions({
    canary: { "R-safe-release": 5, "R-recovery": 4, "R-team": onServers ? 1 : 3, "R-cost": 4 },
    "blue-green": { "R-safe-release": 4, "R-recovery": 5, "R-team": onServers ? 5 : 3, "R-cost": 2 },
    rolling: { "R-safe-release": 2, "R-recovery": 2, "R-team": onKubernetes ? 5 : 4, "R-cost": 5 },
  }),
});

export const rollbackDecision = ({ hasMobile }: PipelineContext): OpenDecision => ({
  id: "D-rollback",
  title: "How a release is taken back",
  context: hasMobile
    ? "Servers can be put back; apps on phones can't, so they are halted and switched by flags."
    : "The database can't be turned back without losing what was written since.",
  options: [
    {
      name: "Put the previous artifact back, keep the schema (expand and contract)",
      pros: ["Minutes, one command, no data lost", "The same way as going forward"],
      cons: ["Every migration must leave the previous release working"],
      scores: { "R-recovery": 5, "R-safe-release": 5, "R-team": 4, "R-lead-time": 4 },
      because:
        "Code can go back in minutes only when the schema needn't. Expand-and-contract migrations make that true for every release.",
      consequences: [
        "Migrations are separate, additive steps before the code that uses them; removal comes at least one release later",
        "The pipeline tests the previous release against the new schema",
        "Rolling back is rehearsed every month",
        ...(hasMobile
          ? ["For the apps: halt the staged rollout and switch the feature off by its flag"]
          : []),
      ],
      wouldFlipIf:
        "A change can't be made additive: then it is announced, with a maintenance window and a tested restore.",
    },
    {
      name: "Roll forward only, with a fix",
      pros: ["No second direction to test"],
      cons: ["Users wait for a diagnosis and a build"],
      scores: { "R-recovery": 2, "R-safe-release": 3, "R-team": 4, "R-lead-time": 4 },
      because: "A fix is faster than going back.",
      consequences: ["The lead time must be below the time that users can wait"],
      wouldFlipIf: "Fixes take longer than the recovery goal.",
    },
    {
      name: "Restore database and code from a snapshot",
      pros: ["Everything is as it was"],
      cons: ["Everything written since is lost", "Takes long"],
      scores: { "R-recovery": 1, "R-safe-release": 2, "R-team": 3, "R-lead-time": 2 },
      because: "Data written since the release may be lost.",
      consequences: ["Users are told"],
      wouldFlipIf: "Data matters.",
    },
  ],
});
