/** Mean attempts for one call, each failing with probability `failing`, tried again up to `retries` times. */
export const expectedAttempts = (failing: number, retries: number): number =>
  failing >= 1 ? retries + 1 : (1 - failing ** (retries + 1)) / (1 - failing);

/** How often a call succeeds in the end: 1 − p^(retries + 1). */
export const eventualSuccess = (failing: number, retries: number): number => 1 - failing ** (retries + 1);

/** Attempts at the bottom when every layer above tries again: the product (SRE book, ch. 22). */
export const multiplyLayers = (attempts: readonly number[]): number =>
  attempts.reduce((product, layer) => product * layer, 1);
