interface SagaStep {
  /** The probability that the step succeeds. */
  success: number;
  /** The probability that its compensation succeeds; certain when left out. */
  compensation?: number;
  /** After a step that can't be taken back, a failure leaves the saga stuck instead of compensating. */
  isPivot?: boolean;
}

export interface SagaOutcomes {
  success: number;
  compensated: number;
  stuck: number;
  /** Mean number of steps that are tried. */
  actions: number;
  /** Mean number of compensations that are tried. */
  compensations: number;
}

interface WayBack {
  done: number;
  tried: number;
}

/** Takes back the steps before `failed`, last first, and stops at the first that can't be taken back. */
function takeBack(steps: readonly SagaStep[], failed: number): WayBack {
  let done = 1;
  let tried = 0;
  for (const { compensation = 1, isPivot = false } of steps.slice(0, failed).reverse()) {
    if (isPivot) return { done: 0, tried };
    tried += done;
    done *= compensation;
  }
  return { done, tried };
}

/**
 * What becomes of a saga whose steps run in turn, over every step that may be the one to fail. A step that fails
 * did nothing, so the steps before it are compensated.
 */
export function enumerateSaga(steps: readonly SagaStep[]): SagaOutcomes {
  const outcomes = { success: 1, compensated: 0, stuck: 0, actions: 0, compensations: 0 };
  for (const [index, { success }] of steps.entries()) {
    const fails = outcomes.success * (1 - success);
    const back = takeBack(steps, index);
    outcomes.actions += outcomes.success;
    outcomes.compensations += fails * back.tried;
    outcomes.compensated += fails * back.done;
    outcomes.stuck += fails * (1 - back.done);
    outcomes.success *= success;
  }
  return outcomes;
}
