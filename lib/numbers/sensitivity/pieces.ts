import { setImmediate as nextRound } from "node:timers/promises";

/** Work that yields wherever something else may be done before it goes on. */
export type Pieces<Result> = Generator<void, Result>;

/** All of it at once. */
export function finish<Result>(work: Pieces<Result>): Result {
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
  }
}

/** Piece by piece: between two of them the process answers others. */
export async function finishBesideOthers<Result>(work: Pieces<Result>): Promise<Result> {
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
    await nextRound();
  }
}
