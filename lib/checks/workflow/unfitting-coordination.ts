import type { Workflow } from "@/lib/design/schema";
import { nameOf } from "../describe";
import type { Draft } from "../finding";
import type { Rule } from "../rule";

const manyParticipants = 4;

const countParticipants = ({ steps = [] }: Workflow) =>
  new Set(steps.map(({ component }) => component).filter((id) => id !== undefined)).size;

function judge(workflow: Workflow): Draft[] {
  const { coordination, steps = [] } = workflow;
  const compensations = steps.filter(({ compensation }) => compensation).length;
  const participants = countParticipants(workflow);
  if (coordination === "choreography" && participants >= manyParticipants && compensations > 1) {
    return [
      {
        targets: [workflow.id],
        path: `workflows.${workflow.id}.coordination`,
        message: `${nameOf(workflow)} is choreographed over ${participants} participants with ${compensations} compensations.`,
        explanation: `From ${manyParticipants} participants on, nobody sees where an instance stands, and each participant must know what to take back; both counted in the model.`,
      },
    ];
  }
  const publishing = steps.filter(({ publishes = [] }) => publishes.length > 0).length;
  const decides = steps.some(({ kind }) => kind !== "call" && kind !== "local");
  if (
    coordination === "orchestration" &&
    steps.length > 1 &&
    publishing === steps.length &&
    compensations === 0 &&
    !decides
  ) {
    return [
      {
        targets: [workflow.id],
        path: `workflows.${workflow.id}.coordination`,
        message: `${nameOf(workflow)} has an orchestrator for plain notification.`,
        explanation: `All ${steps.length} steps only publish; none waits, chooses or is compensated, so there is nothing to coordinate.`,
      },
    ];
  }
  return [];
}

export const unfittingCoordination: Rule = {
  id: "SAG08",
  pillar: "workflow",
  title: "The coordination contradicts the facts of the workflow",
  why: "Choreography hides where a long saga stands; an orchestrator for notifications is a bottleneck without use.",
  remedy:
    "Orchestrate what is compensated over many participants; let events alone where nothing waits for an answer.",
  source: "Richardson, Microservices Patterns; Lintel's duty F1",
  severity: "warning",
  about: "shape",
  find: ({ design }) => design.workflows.flatMap(judge),
};
