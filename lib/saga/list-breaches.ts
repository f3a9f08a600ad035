import type { SagaEvent } from "./list-moves";
import type { SagaMachine, SagaStep } from "./machine";
import { type Cell, isInPlace, type RunState } from "./run-state";

/** What must never happen in a run. */
export type BreachKind =
  | "effect-twice"
  /** Nothing took it back. */
  | "effect-left"
  /** It was taken back, and yet it is there. */
  | "effect-after-undo"
  | "undo-twice"
  | "undo-first"
  | "stuck";

export interface Breach {
  kind: BreachKind;
  /** The id of the step. */
  step: string;
  /** In the words of the design: "Charge card took effect twice". */
  title: string;
}

const failedModes: ReadonlySet<RunState["mode"]> = new Set(["taken-back", "failed"]);

/** Why what a step did is left behind. */
function explainLeft({ undo, isUndoImpossible, act }: SagaStep, { isClosed, effects }: Cell): string {
  if (isClosed && effects > 1 && act.idempotency === "none")
    return "it took effect twice and was taken back once";
  if (isClosed) return "it took effect after its compensation";
  if (undo) return "its compensation never ran";
  return isUndoImpossible ? "it can't be undone" : "it has no compensation";
}

/**
 * Where a run did nothing but one idempotent request, has no way to take it back, and failed because nobody knows its
 * outcome, whoever asked asks again by the same key and is told it.
 */
function isToldLater(step: SagaStep, { cells }: RunState, place: number): boolean {
  const cell = cells[place];
  return (
    cell?.phase === "doubtful" &&
    !cell.isUndone &&
    step.act.idempotency !== "none" &&
    cells.every(({ effects }, at) => at === place || effects === 0)
  );
}

function listLeft(machine: SagaMachine, state: RunState): Breach[] {
  if (!failedModes.has(state.mode)) return [];
  return machine.steps.flatMap((step, place): Breach[] => {
    const cell = state.cells[place];
    if (!(step.mustBeUndone && cell && isInPlace(cell)) || isToldLater(step, state, place)) return [];
    const title = `${step.name} stays done though the run failed: ${explainLeft(step, cell)}`;
    return [{ kind: cell.isClosed ? "effect-after-undo" : "effect-left", step: step.id, title }];
  });
}

const isTwice = ({ act }: SagaStep, { effects }: Cell, { isUndo, effect }: SagaEvent): boolean =>
  !isUndo && (effect === "again" || effect === "after-undo") && effects > 1 && act.idempotency === "none";

function judgeEvent(step: SagaStep, cell: Cell, event: SagaEvent): Breach[] {
  const { id, name } = step;
  if (isTwice(step, cell, event))
    return [{ kind: "effect-twice", step: id, title: `${name} took effect twice` }];
  if (event.isUndo && event.effect === "again")
    return [{ kind: "undo-twice", step: id, title: `${name} was taken back twice` }];
  if (event.isUndo && event.effect === "early")
    return [{ kind: "undo-first", step: id, title: `${name} was taken back though it wasn't done` }];
  return [];
}

/** What a run has just broken, by the event that led to its state. */
export function listBreaches(machine: SagaMachine, state: RunState, event: SagaEvent): Breach[] {
  const step = machine.steps[event.place];
  const cell = state.cells[event.place];
  if (!(step && cell)) return [];
  const isStuck = event.mode === "stuck" && event.kind !== "arrival";
  const stuck: Breach[] = isStuck
    ? [{ kind: "stuck", step: step.id, title: `The run stays half done at ${step.name}` }]
    : [];
  return [...judgeEvent(step, cell, event), ...stuck, ...listLeft(machine, state)];
}
