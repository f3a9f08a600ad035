import {
  carryBack,
  carryOn,
  crashDriver,
  failStep,
  findUndone,
  meetSilence,
  meetSilenceBack,
  type Onward,
} from "./carry-on";
import type { Act, SagaMachine, SagaStep } from "./machine";
import { changeCell, type Mode, type RunState } from "./run-state";
import { canStillMatter, type Effect, type Effected, takeEffect } from "./take-effect";

/** What goes wrong with one request. */
type Fault = "lost-acknowledgement" | "receiver-crash" | "driver-crash" | "delay" | "duplicate";

/** One thing that happens in a run. */
export interface SagaEvent {
  place: number;
  /** Whether it is the compensation of the step. */
  isUndo: boolean;
  /** Done, refused, a request that was held up arrives, or what goes wrong. */
  kind: "done" | "refused" | "arrival" | Fault;
  effect: Effect;
  /** The way that the run takes from here, where there are several. */
  way: number | null;
  /** Whether the same is asked once more. */
  isRepeated: boolean;
  mode: Mode;
}

export interface Move {
  event: SagaEvent;
  state: RunState;
}

interface Asking {
  machine: SagaMachine;
  state: RunState;
  place: number;
  step: SagaStep;
  act: Act;
  isUndo: boolean;
}

const mostLate = 2;

const onlyWay = (state: RunState): Onward[] => [{ state, way: null }];

const answered = ({ machine, place, isUndo }: Asking, state: RunState): Onward[] =>
  isUndo ? onlyWay(carryBack(machine, state, place)) : carryOn(machine, state, place);

const unanswered = ({ machine, place, isUndo }: Asking, state: RunState): Onward[] =>
  isUndo ? onlyWay(meetSilenceBack(machine, state, place)) : meetSilence(machine, state, place);

const isStillAsked = (before: RunState, after: RunState, { place, isUndo }: Asking): boolean => {
  const cell = after.cells[place];
  if (isUndo) return after.mode === "back" && before.mode === "back" && cell?.isUndone === false;
  return after.mode === "forward" && cell?.phase === "active";
};

const toMoves = (
  asking: Asking,
  kind: SagaEvent["kind"],
  effect: Effect,
  onward: readonly Onward[],
): Move[] =>
  onward.map(({ state, way }) => ({
    event: {
      place: asking.place,
      isUndo: asking.isUndo,
      kind,
      effect,
      way,
      isRepeated: isStillAsked(asking.state, state, asking),
      mode: state.mode,
    },
    state,
  }));

/** A copy of the request stays on its way, if it could still change anything. */
function holdUp({ place, isUndo, step }: Asking, state: RunState): RunState {
  const cell = state.cells[place];
  if (!(cell && canStillMatter(step, cell, isUndo))) return state;
  return isUndo
    ? changeCell(state, place, { undoLate: Math.min(mostLate, cell.undoLate + 1) })
    : changeCell(state, place, { late: Math.min(mostLate, cell.late + 1) });
}

/** The request takes effect, and who asked doesn't come to know. */
function listUnknown(asking: Asking, { state, effect }: Effected): Move[] {
  const { machine, place, act, isUndo } = asking;
  const crashed = act.canGoUnnoted ? onlyWay(crashDriver(machine, state, place, isUndo)) : [];
  return [
    ...(act.isLocal ? [] : toMoves(asking, "lost-acknowledgement", effect, unanswered(asking, state))),
    ...toMoves(asking, "driver-crash", effect, crashed),
  ];
}

/** The request, or a copy of it, comes later than anybody expects. */
function listHeldUp(asking: Asking, failing: RunState, { state, effect }: Effected): Move[] {
  const { act } = asking;
  const [late, doubled] = [holdUp(asking, failing), holdUp(asking, state)];
  return [
    ...toMoves(asking, "delay", "none", act.canBeLate && late !== failing ? unanswered(asking, late) : []),
    ...(act.canBeDoubled && doubled !== state
      ? toMoves(asking, "duplicate", effect, answered(asking, doubled))
      : []),
  ];
}

function listFaults(asking: Asking): Move[] {
  const { place, step, act, isUndo } = asking;
  const failing = { ...asking.state, faults: asking.state.faults + 1 };
  const effected = takeEffect(failing, place, step, isUndo);
  const crash = act.isLocal ? [] : toMoves(asking, "receiver-crash", "none", unanswered(asking, failing));
  if (!(isUndo || step.changes)) return crash;
  return [...listUnknown(asking, effected), ...crash, ...listHeldUp(asking, failing, effected)];
}

/** A receiver that knows the request gives the answer that it gave before. */
const canBeRefusedNow = ({ step, state, place, isUndo }: Asking): boolean =>
  !isUndo && step.canBeRefused && (step.act.idempotency === "none" || state.cells[place]?.effects === 0);

function listAskings(asking: Asking, mostFaults: number): Move[] {
  const { machine, state, place, step, isUndo } = asking;
  const { state: effected, effect } = takeEffect(state, place, step, isUndo);
  return [
    ...toMoves(asking, "done", effect, answered(asking, effected)),
    ...(canBeRefusedNow(asking)
      ? toMoves(asking, "refused", "none", failStep(machine, state, place, false))
      : []),
    ...(state.faults < mostFaults ? listFaults(asking) : []),
  ];
}

/** Where branches meet, a step waits for every branch that may still come to it. */
function listReady({ after }: SagaMachine, { cells }: RunState): number[] {
  const active = cells.flatMap(({ phase }, place) => (phase === "active" ? [place] : []));
  const ready = active.filter(
    (place) => !active.some((other) => other !== place && after[other]?.has(place)),
  );
  return ready.length > 0 ? ready : active;
}

/** Requests that were held up may come at any time, also when the run has ended. */
function listArrivals({ steps }: SagaMachine, state: RunState): Move[] {
  return state.cells.flatMap(({ late, undoLate }, place) => [
    ...(late > 0 ? arrive(steps, changeCell(state, place, { late: late - 1 }), place, false) : []),
    ...(undoLate > 0 ? arrive(steps, changeCell(state, place, { undoLate: undoLate - 1 }), place, true) : []),
  ]);
}

function arrive(steps: readonly SagaStep[], state: RunState, place: number, isUndo: boolean): Move[] {
  const step = steps[place];
  const cell = state.cells[place];
  if (!(step && cell && canStillMatter(step, cell, isUndo))) return [];
  const { state: next, effect } = takeEffect(state, place, step, isUndo);
  const { mode } = next;
  return [
    {
      event: { place, isUndo, kind: "arrival", effect, way: null, isRepeated: false, mode },
      state: next,
    },
  ];
}

/** Everything that can happen next in a run with at most so many faults. */
export function listMoves(machine: SagaMachine, state: RunState, mostFaults: number): Move[] {
  const ask = (place: number, isUndo: boolean): Move[] => {
    const step = machine.steps[place];
    const act = isUndo ? step?.undo : step?.act;
    return step && act ? listAskings({ machine, state, place, step, act, isUndo }, mostFaults) : [];
  };
  const arrivals = listArrivals(machine, state);
  if (state.mode === "forward")
    return [...listReady(machine, state).flatMap((place) => ask(place, false)), ...arrivals];
  if (state.mode === "back") return [...ask(findUndone(machine, state), true), ...arrivals];
  return arrivals;
}
