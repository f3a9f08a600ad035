import type { OpenDecision, Option } from "./decide";
import type { PipelineContext } from "./pipeline-context";

const hosted: Pick<Option, "pros" | "cons" | "scores"> = {
  pros: ["Pipelines, environments and approvals beside the code"],
  cons: ["A second home for code or pipelines"],
  scores: { "R-team": 3, "R-lead-time": 4, "R-traceability": 4, "R-cost": 2 },
};

const selfRun: Pick<Option, "pros" | "cons" | "scores"> = {
  pros: ["Runs anywhere, plug-ins for everything"],
  cons: ["Server, plug-ins and their security are yours to keep up"],
  scores: { "R-team": 2, "R-lead-time": 4, "R-traceability": 3, "R-cost": 3 },
};

const otherEngine = (name: string): Option => ({
  name,
  ...(name === "Jenkins" ? selfRun : hosted),
  because: "It fits what is there.",
  consequences: ["Pipelines are moved over one repository at a time"],
  wouldFlipIf: "The code moves elsewhere.",
});

function whyEngine({ isEngineNamed, isEngineWanted }: PipelineContext): string {
  if (isEngineNamed) return "It is there, people know it, and it can do all the stages.";
  return isEngineWanted
    ? "It can do all the stages, with environments, approvals and short-lived credentials."
    : "Hosted, with environments, approvals and short-lived credentials; nothing to run for the team. Which one you use wasn't said.";
}

const chosenEngine = (context: PipelineContext): Option => ({
  name: context.engine,
  pros: [
    context.isEngineNamed ? "You use it already" : "Beside the code, nothing to run",
    "Environments with approvals and secrets of their own",
  ],
  cons: ["Bound to its syntax: keep the work in scripts and let the pipeline only call them"],
  scores: { "R-team": 5, "R-lead-time": 4, "R-traceability": 4, "R-cost": 4 },
  because: whyEngine(context),
  consequences: [
    "Stages call scripts that run on any machine",
    "Credentials are short-lived, from the platform's identity (OpenID Connect), none are stored",
    "Runners that deploy are apart from those that build",
  ],
  wouldFlipIf: "The code or its rules force another one; the stages stay the same.",
});

export const engineDecision = (context: PipelineContext): OpenDecision => ({
  id: "D-engine",
  title: "What runs the pipeline",
  context: `${context.isEngineNamed ? `${context.engine} is there already` : "Nothing was named"}; ${context.team} engineers.`,
  options: [
    chosenEngine(context),
    ...["GitHub Actions", "GitLab CI", "Jenkins"].filter((name) => name !== context.engine).map(otherEngine),
  ],
});

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
