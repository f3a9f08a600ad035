import type { Step, Workflow } from "@/lib/design/schema";
import { findStart, listTransitions } from "@/lib/design/workflow-steps";
import { bareText, label, nodeId } from "./mermaid-text";

const undoId = ({ id }: Step) => `undo_${nodeId(id)}`;
const nameStep = ({ id, name }: Step) => name ?? id;

const drawState = (step: Step) => `  state ${label(nameStep(step))} as ${nodeId(step.id)}`;

function drawWays(step: Step, known: ReadonlySet<string>): string[] {
  const ways = listTransitions(step).filter(({ to }) => known.has(to));
  if (ways.length === 0) {
    const text = step.outcome ? ` : ${bareText(step.outcome)}` : "";
    return [`  ${nodeId(step.id)} --> [*]${text}`];
  }
  return ways.map(({ to, when }) => {
    const text = when === undefined ? "" : ` : ${bareText(when)}`;
    return `  ${nodeId(step.id)} --> ${nodeId(to)}${text}`;
  });
}

function drawFailure(step: Step, known: ReadonlySet<string>, hasUndo: boolean): string[] {
  const { onFailure } = step;
  if (onFailure?.action === "go-to" && onFailure.to && known.has(onFailure.to)) {
    return [`  ${nodeId(step.id)} --> ${nodeId(onFailure.to)} : ${bareText("fails")}`];
  }
  if (onFailure?.action === "compensate" && hasUndo) return [`  ${nodeId(step.id)} --> taking_back : fails`];
  return [];
}

/** The way back: compensations in the reverse order of their steps. */
function drawUndo(steps: readonly Step[]): string[] {
  const undone = steps.filter(({ compensation }) => compensation).toReversed();
  if (undone.length === 0) return [];
  return [
    `  state ${label("Taking back")} as taking_back {`,
    ...undone.map((step) => `    state ${label(`Undo: ${nameStep(step)}`)} as ${undoId(step)}`),
    ...undone.map((step, index) => {
      const before = undone[index - 1];
      return `    ${before ? undoId(before) : "[*]"} --> ${undoId(step)}`;
    }),
    ...undone.slice(-1).map((step) => `    ${undoId(step)} --> [*]`),
    "  }",
    "  taking_back --> [*] : taken back",
  ];
}

/** The states of one workflow as a Mermaid diagram: its steps, where they lead, and the way back. */
export function drawStates(workflow: Workflow): string {
  const { steps = [] } = workflow;
  const known = new Set(steps.map(({ id }) => id));
  const start = findStart(workflow);
  const undo = drawUndo(steps);
  return [
    "stateDiagram-v2",
    ...steps.map(drawState),
    ...undo,
    ...(start ? [`  [*] --> ${nodeId(start.id)}`] : ["  [*]"]),
    ...steps.flatMap((step) => [...drawWays(step, known), ...drawFailure(step, known, undo.length > 0)]),
  ].join("\n");
}
