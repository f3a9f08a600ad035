/** Work that yields wherever something else may be done before it goes on. */
export type Pieces<Result> = Generator<void, Result>;

/** All of it at once. */
export function finish<Result>(work: Pieces<Result>): Result {
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
  }
}
