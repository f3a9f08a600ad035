import type { SagaStep } from "./machine";
import { type Cell, changeCell, isInPlace, type RunState } from "./run-state";

/** What a request does to who receives it. */
export type Effect =
  | "none"
  | "once"
  | "again"
  | "after-undo"
  | "known"
  | "refused-late"
  | "nothing-to-undo"
  | "early";

const mostCounted = 2;

function judgeStep({ act, changes, refusesLate }: SagaStep, cell: Cell): Effect {
  if (!changes) return "none";
  if (cell.isClosed && refusesLate) return "refused-late";
  if (act.idempotency === "key" && cell.effects > 0) return "known";
  if (act.idempotency === "natural" && isInPlace(cell)) return "known";
  if (cell.isClosed) return "after-undo";
  return cell.effects > 0 ? "again" : "once";
}

function judgeUndo({ undo }: SagaStep, cell: Cell): Effect {
  if (isInPlace(cell)) return "once";
  if (undo?.idempotency !== "none") return cell.isClosed ? "known" : "nothing-to-undo";
  return cell.undos > 0 ? "again" : "early";
}

const counts: ReadonlySet<Effect> = new Set(["once", "again", "after-undo", "early"]);

export interface Effected {
  state: RunState;
  effect: Effect;
}

/** Lets a request, or the compensation of a step, arrive. */
export function takeEffect(state: RunState, place: number, step: SagaStep, isUndo: boolean): Effected {
  const cell = state.cells[place];
  if (!cell) return { state, effect: "none" };
  const effect = isUndo ? judgeUndo(step, cell) : judgeStep(step, cell);
  const more = (count: number) => Math.min(mostCounted, count + Number(counts.has(effect)));
  const change = isUndo ? { undos: more(cell.undos), isClosed: true } : { effects: more(cell.effects) };
  return { state: changeCell(state, place, change), effect };
}

/** Whether a request that is still on its way could change anything when it comes. */
export function canStillMatter(step: SagaStep, cell: Cell, isUndo: boolean): boolean {
  if (isUndo) return step.undo?.idempotency === "none";
  if (!step.changes || (cell.isClosed && step.refusesLate)) return false;
  return step.act.idempotency !== "key" || cell.effects === 0;
}

/** A run that was completed isn't taken back any more, so a request that comes late finds done what it asks for. */
export function dropIdle(state: RunState, steps: readonly SagaStep[]): RunState {
  if (state.mode !== "completed") return state;
  const cells = state.cells.map((cell, place) => {
    const isIdle = steps[place]?.act.idempotency === "natural" && isInPlace(cell);
    return cell.late > 0 && isIdle ? { ...cell, late: 0 } : cell;
  });
  return { ...state, cells };
}
