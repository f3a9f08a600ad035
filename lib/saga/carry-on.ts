import type { SagaMachine, SagaStep } from "./machine";
import { type Cell, changeCell, isInPlace, type Mode, type RunState } from "./run-state";

const end = (state: RunState, mode: Mode): RunState => ({ ...state, mode });

/** What no longer matters of a step once its outcome stands. */
const settled = { tries: 0, isUnsure: false };

/** The step that is taken back next: the latest that was done, or may have been, and isn't yet taken back. */
export const findUndone = ({ steps }: SagaMachine, { cells }: RunState): number =>
  cells.findLastIndex(
    ({ phase, isUndone }, place) =>
      (phase === "done" || phase === "doubtful") && !isUndone && steps[place]?.undo !== null,
  );

const settleBack = (machine: SagaMachine, state: RunState): RunState =>
  end(state, findUndone(machine, state) === -1 ? "taken-back" : "back");

const settleForward = (state: RunState): RunState =>
  state.cells.some(({ phase }) => phase === "active") ? state : end(state, "completed");

const giveUp = (cell: Cell): Cell =>
  cell.phase === "active" ? { ...cell, phase: cell.isUnsure ? "doubtful" : "idle" } : cell;

/** What was begun elsewhere meanwhile isn't waited for. */
const goBack = (machine: SagaMachine, state: RunState): RunState =>
  settleBack(machine, { ...state, cells: state.cells.map(giveUp) });

const handOver = ({ isSupervised }: SagaMachine, state: RunState): RunState =>
  end(state, isSupervised ? "with-a-person" : "stuck");

/** A step comes up; a loop that was run once is left, and no other step is done twice. */
function enter(machine: SagaMachine, state: RunState, place: number): RunState | null {
  const phase = state.cells[place]?.phase;
  if (phase === "active") return state;
  if (phase === "idle") return changeCell(state, place, { phase: "active" });
  const step = machine.steps[place];
  const leave = step?.isLoop ? step.ways[1] : undefined;
  if (step?.isLoop && leave === undefined) return state;
  return leave === undefined || state.cells[leave]?.phase !== "idle" ? null : enter(machine, state, leave);
}

function followWays(machine: SagaMachine, state: RunState, { ways, isParallel }: SagaStep): Onward[] {
  if (!isParallel)
    return ways.flatMap((way) => {
      const entered = enter(machine, state, way);
      return entered ? [{ state: settleForward(entered), way: ways.length > 1 ? way : null }] : [];
    });
  const forked = ways.reduce<RunState | null>((fork, way) => fork && enter(machine, fork, way), state);
  return forked ? [{ state: settleForward(forked), way: null }] : [];
}

/** A run after a step, and the way that it took where there are several. */
export interface Onward {
  state: RunState;
  way: number | null;
}

/** What can follow once a step's success is known. */
export function carryOn(machine: SagaMachine, state: RunState, place: number): Onward[] {
  const step = machine.steps[place];
  if (!step) return [];
  const done = changeCell(state, place, { ...settled, phase: "done" });
  if (step.ways.length > 0) return followWays(machine, done, step);
  const isTakenBack = step.outcome === "failed" || step.outcome === "cancelled";
  return [{ state: isTakenBack ? goBack(machine, done) : settleForward(done), way: null }];
}

const isPast = ({ steps }: SagaMachine, { cells }: RunState): boolean =>
  cells.some(({ phase }, place) => phase === "done" && steps[place]?.isPivot);

/** What can follow a step that failed, or of which nobody knows whether it took effect. */
export function failStep(
  machine: SagaMachine,
  state: RunState,
  place: number,
  isDoubtful: boolean,
): Onward[] {
  const step = machine.steps[place];
  if (!step) return [];
  const phase = isDoubtful || state.cells[place]?.isUnsure ? "doubtful" : "failed";
  const failed = changeCell(state, place, { ...settled, phase });
  const action = step.onFailure ?? (machine.hasUndo ? "compensate" : "fail");
  if (action === "continue") return followOrEnd(machine, failed, step);
  if (action === "go-to" && step.goTo !== null) {
    const entered = enter(machine, failed, step.goTo);
    return entered ? [{ state: entered, way: step.goTo }] : [];
  }
  return [{ state: endRun(machine, failed, action), way: null }];
}

const followOrEnd = (machine: SagaMachine, state: RunState, step: SagaStep): Onward[] =>
  step.ways.length > 0 ? followWays(machine, state, step) : [{ state: settleForward(state), way: null }];

function endRun(machine: SagaMachine, state: RunState, action: string): RunState {
  if (action === "wait-for-human") return end(state, "with-a-person");
  if (isPast(machine, state)) return handOver(machine, state);
  return action === "fail" ? end(state, "failed") : goBack(machine, state);
}

/** A step of which nothing is heard: it is tried again, then given up; never, where nobody notices the silence. */
export function meetSilence(machine: SagaMachine, state: RunState, place: number): Onward[] {
  const step = machine.steps[place];
  const cell = state.cells[place];
  if (!(step && cell)) return [];
  if (!step.act.isNoticed) return [{ state: end(state, "stuck"), way: null }];
  if (cell.tries >= step.act.tries) return failStep(machine, state, place, step.changes);
  const tries = step.act.tries === Number.POSITIVE_INFINITY ? 0 : cell.tries + 1;
  return [{ state: changeCell(state, place, { tries, isUnsure: step.changes }), way: null }];
}

/** What follows once a compensation's success is known. */
export const carryBack = (machine: SagaMachine, state: RunState, place: number): RunState =>
  settleBack(machine, changeCell(state, place, { isUndone: true, undoTries: 0 }));

/** A compensation of which nothing is heard: tried again for as long as the model says. */
export function meetSilenceBack(machine: SagaMachine, state: RunState, place: number): RunState {
  const undo = machine.steps[place]?.undo;
  const tries = state.cells[place]?.undoTries ?? 0;
  if (!undo?.isNoticed) return end(state, "stuck");
  if (undo.tries === Number.POSITIVE_INFINITY) return state;
  return tries < undo.tries ? changeCell(state, place, { undoTries: tries + 1 }) : handOver(machine, state);
}

/** Who drives the run crashes: it is taken up where it was, or by nobody. */
export function crashDriver(machine: SagaMachine, state: RunState, place: number, isUndo: boolean): RunState {
  const step = machine.steps[place];
  const act = isUndo ? step?.undo : step?.act;
  if (machine.resumes || act?.canBeDoubled)
    return isUndo ? state : changeCell(state, place, { isUnsure: true });
  const leavesAny = state.cells.some((cell, at) => isInPlace(cell) && machine.steps[at]?.mustBeUndone);
  return end(state, leavesAny ? "stuck" : "failed");
}
