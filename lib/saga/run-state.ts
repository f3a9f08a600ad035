import type { SagaMachine } from "./machine";

/** How far a run is, or how it ended. */
export type Mode = "forward" | "back" | "completed" | "taken-back" | "failed" | "with-a-person" | "stuck";

/** What is true of one step in one run; counts stop at two, since a third time breaks nothing new. */
export interface Cell {
  phase: "idle" | "active" | "done" | "doubtful" | "failed";
  /** Tries after the first. */
  tries: number;
  /** Whether an earlier try may have taken effect without its caller knowing. */
  isUnsure: boolean;
  effects: number;
  /** Requests that are still on their way. */
  late: number;
  isUndone: boolean;
  undoTries: number;
  /** How often the compensation took effect. */
  undos: number;
  undoLate: number;
  /** Whether the receiver has seen the compensation. */
  isClosed: boolean;
}

export interface RunState {
  mode: Mode;
  /** Faults so far. */
  faults: number;
  cells: readonly Cell[];
}

const modes: readonly Mode[] = [
  "forward",
  "back",
  "completed",
  "taken-back",
  "failed",
  "with-a-person",
  "stuck",
];
const phases: readonly Cell["phase"][] = ["idle", "active", "done", "doubtful", "failed"];

const untouched: Cell = {
  phase: "idle",
  tries: 0,
  isUnsure: false,
  effects: 0,
  late: 0,
  isUndone: false,
  undoTries: 0,
  undos: 0,
  undoLate: 0,
  isClosed: false,
};

/** A run that is about to do its first step. */
export const startRun = ({ steps }: SagaMachine): RunState => ({
  mode: "forward",
  faults: 0,
  cells: steps.map((_, place) => (place === 0 ? { ...untouched, phase: "active" } : untouched)),
});

/** Every part below its own weight, so that no two cells have the same number. */
const packCell = (cell: Cell): number =>
  cell.effects +
  3 * cell.late +
  9 * cell.undos +
  27 * cell.undoLate +
  81 * phases.indexOf(cell.phase) +
  405 * (Number(cell.isUnsure) + 2 * Number(cell.isUndone) + 4 * Number(cell.isClosed)) +
  3240 * (cell.tries + 128 * cell.undoTries);

/** The same for two runs of which the same is true. */
export const keyOf = ({ mode, faults, cells }: RunState): string =>
  `${modes.indexOf(mode)} ${faults} ${cells.map((cell) => (cell === untouched ? 0 : packCell(cell))).join(" ")}`;

/** A run with one cell changed. */
export function changeCell(state: RunState, place: number, change: Partial<Cell>): RunState {
  const cell = state.cells[place];
  return cell ? { ...state, cells: state.cells.with(place, { ...cell, ...change }) } : state;
}

/** Whether what a step did is still there. */
export const isInPlace = ({ effects, undos }: Cell): boolean => effects > undos;
