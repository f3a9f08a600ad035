/** How a request is done, be it a step or what takes a step back. */
export interface Act {
  /** The ids of the boxes between which the request goes; the same for work that stays where it is. */
  from: string;
  to: string;
  isLocal: boolean;
  /** Whether doing it twice does no harm; what the model doesn't say counts as "none". */
  idempotency: "natural" | "key" | "none";
  /** How often it is tried again after silence. */
  tries: number;
  /** Whether silence is noticed at all: by a timeout, a deadline or who looks after the run. */
  isNoticed: boolean;
  /** Whether a request may still be carried out after its caller gave it up. */
  canBeLate: boolean;
  /** Whether what carries it may deliver it twice. */
  canBeDoubled: boolean;
  /** Whether a crash of who asks may fall between its effect and the note of it. */
  canGoUnnoted: boolean;
}

type FailureAction = "compensate" | "continue" | "go-to" | "fail" | "wait-for-human";

/** A step as the search sees it. Other steps are named by their place in the machine. */
export interface SagaStep {
  id: string;
  name: string;
  act: Act;
  /** Whether something outlasts it. */
  changes: boolean;
  /** Whether that has to be taken back when the run fails. */
  mustBeUndone: boolean;
  isUndoImpossible: boolean;
  canBeRefused: boolean;
  isPivot: boolean;
  isParallel: boolean;
  isLoop: boolean;
  ways: readonly number[];
  outcome: "completed" | "failed" | "cancelled" | null;
  onFailure: FailureAction | null;
  goTo: number | null;
  /** What takes it back. */
  undo: Act | null;
  /** Whether a request that comes after its compensation is recognised and changes nothing. */
  refusesLate: boolean;
}

/** A workflow as a machine whose runs can be searched, the steps in an order in which ways lead forward. */
export interface SagaMachine {
  workflow: string;
  name: string;
  steps: readonly SagaStep[];
  /** The names of the boxes. */
  boxes: ReadonlyMap<string, string>;
  /** For each step, the steps that can come after it. */
  after: readonly ReadonlySet<number>[];
  /** Whether somebody takes a run up again whose driver crashed. */
  resumes: boolean;
  /** Whether the model says what becomes of a run that can't go on. */
  isSupervised: boolean;
  hasUndo: boolean;
}
