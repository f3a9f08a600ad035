import type { OpenDecision } from "./decide";

interface PipelineContext {
  engine: string;
  isEngineNamed: boolean;
  onKubernetes: boolean;
  onServers: boolean;
  team: number;
  isRare: boolean;
  hasMobile: boolean;
}

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
  options: [
    {
      name: "Canary: 5 %, 25 %, 100 %, stopped by its own figures",
      pros: ["A fault meets few users", "Decided by measurements"],
      cons: ["Needs traffic shares and enough traffic to measure", "Two versions run side by side"],
      scores: { "R-safe-release": 5, "R-recovery": 4, "R-team": onServers ? 1 : 3, "R-cost": 4 },
      because:
        "Most faults show in error rate and latency within minutes; a small share of the traffic is enough to see them, and the automatic stop needs nobody awake.",
      consequences: [
        "Both versions must work with the same database schema",
        "Figures of the new version are compared with the old one's at the same time",
        "Below some hundred requests in ten minutes the comparison says little: then use synthetic checks",
      ],
      wouldFlipIf: "Traffic is too low to compare, or the platform can't share it: then blue–green.",
    },
    {
      name: "Blue–green: switch between two sets",
      pros: ["Switching back takes seconds", "Easy to understand"],
      cons: ["Everybody meets the new version at once", "Double capacity for the time of the release"],
      scores: { "R-safe-release": 4, "R-recovery": 5, "R-team": onServers ? 5 : 3, "R-cost": 2 },
      because:
        "The platform can't share traffic by percentage, and switching back within seconds is the strongest protection that is left.",
      consequences: [
        "The idle set is kept for an hour after the switch",
        "Background work must run in one set only",
      ],
      wouldFlipIf: "Traffic can be shared by percentage: then canary.",
    },
    {
      name: "Rolling replacement",
      pros: ["Built into every platform", "No further capacity"],
      cons: ["Going back takes as long as going forward", "Stops only on failed health checks"],
      scores: { "R-safe-release": 2, "R-recovery": 2, "R-team": onKubernetes ? 5 : 4, "R-cost": 5 },
      because: "Faults are rare and cheap here.",
      consequences: ["Health checks must test what matters"],
      wouldFlipIf: "A bad release costs more than a canary would.",
    },
  ],
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

export const engineDecision = ({ engine, isEngineNamed, team, onServers }: PipelineContext): OpenDecision => {
  const others = ["GitHub Actions", "GitLab CI", "Jenkins"].filter((name) => name !== engine).slice(0, 2);
  const [second = "GitLab CI", third = "Jenkins"] = others;
  const other = (name: string) => ({
    name,
    pros:
      name === "Jenkins"
        ? ["Runs anywhere, plug-ins for everything"]
        : ["Pipelines, environments and approvals beside the code"],
    cons:
      name === "Jenkins"
        ? ["Server, plug-ins and their security are yours to keep up"]
        : ["A second home for code or pipelines"],
    scores: {
      "R-team": name === "Jenkins" ? 2 : 3,
      "R-lead-time": 4,
      "R-traceability": name === "Jenkins" ? 3 : 4,
      "R-cost": name === "Jenkins" && onServers ? 3 : 2,
    },
    because: "It fits what is there.",
    consequences: ["Pipelines are moved over one repository at a time"],
    wouldFlipIf: "The code moves elsewhere.",
  });
  return {
    id: "D-engine",
    title: "What runs the pipeline",
    context: `${isEngineNamed ? `${engine} is there already` : "Nothing was named"}; ${team} engineers.`,
    options: [
      {
        name: engine,
        pros: [
          isEngineNamed ? "You use it already" : "Beside the code, nothing to run",
          "Environments with approvals and secrets of their own",
        ],
        cons: ["Bound to its syntax: keep the work in scripts and let the pipeline only call them"],
        scores: { "R-team": 5, "R-lead-time": 4, "R-traceability": 4, "R-cost": 4 },
        because: isEngineNamed
          ? "It is there, people know it, and it can do all the stages."
          : "Hosted, with environments, approvals and short-lived credentials; nothing to run for the team. Which one you use wasn't said.",
        consequences: [
          "Stages call scripts that run on any machine",
          "Credentials are short-lived, from the platform's identity (OpenID Connect), none are stored",
          "Runners that deploy are apart from those that build",
        ],
        wouldFlipIf: "The code or its rules force another one; the stages stay the same.",
      },
      other(second),
      other(third),
    ],
  };
};

export const branchingDecision = ({ isRare }: PipelineContext): OpenDecision => ({
  id: "D-branching",
  title: "From what a release is made",
  context: isRare ? "Releases are weeks apart." : "Releases are frequent.",
  options: [
    {
      name: "Trunk with short branches and feature flags",
      pros: ["Small changes, early integration", "What isn't finished is switched off, not kept apart"],
      cons: ["Flags must be removed again", "Needs fast tests"],
      scores: { "R-lead-time": 5, "R-safe-release": 4, "R-recovery": 4, "R-team": 4 },
      because:
        "Small changes are easier to test, to review and to take back; a flag separates putting code out from switching it on.",
      consequences: [
        "Branches live for a day or two",
        "Every flag has an owner and an end date",
        "A hotfix takes the same way, only faster: same stages, fewer waits",
      ],
      wouldFlipIf:
        "Several releases must be maintained for customers at the same time: then release branches with fixes taken over from the trunk.",
    },
    {
      name: "Release branches",
      pros: ["A release can be steadied while work goes on"],
      cons: ["Fixes are made twice", "Late integration"],
      scores: { "R-lead-time": 2, "R-safe-release": isRare ? 4 : 3, "R-recovery": 3, "R-team": 3 },
      because: "Releases are rare and several are maintained.",
      consequences: ["Fixes go to the trunk first"],
      wouldFlipIf: "Releases become frequent.",
    },
  ],
});

export const deliveryCoordinationDecision = (): OpenDecision => ({
  id: "D-coordination",
  title: "Orchestration or choreography of the stages",
  context:
    "Stages depend on each other, gates stop them, and a release must be seen from commit to production.",
  options: [
    {
      name: "Orchestration: one pipeline definition drives all stages",
      pros: ["One place shows where a release stands", "Gates and rollback are part of it"],
      cons: ["The definition is shared by all"],
      scores: { "R-traceability": 5, "R-safe-release": 5, "R-lead-time": 4, "R-team": 4 },
      because:
        "The order is fixed, a failed stage must stop the rest, and auditors ask for the way of one artifact.",
      consequences: [
        "The definition lies in the repository and is reviewed",
        "A stage can be repeated without harm",
      ],
      wouldFlipIf:
        "Many teams release parts independently: then each has its own pipeline, tied only by contracts.",
    },
    {
      name: "Choreography: stages react to events of the registry",
      pros: ["Environments pull for themselves (GitOps)", "No part needs rights in all environments"],
      cons: ["The way of a release is spread over several tools"],
      scores: { "R-traceability": 3, "R-safe-release": 4, "R-lead-time": 4, "R-team": 2 },
      because: "Environments must not be reachable from outside.",
      consequences: ["A board collects the state of each release"],
      wouldFlipIf: "Seeing a release as a whole matters more.",
    },
  ],
});
