import { setImmediate as nextRound } from "node:timers/promises";
import type { Pieces } from "@/lib/numbers/sensitivity/pieces";

/** Does work piece by piece: between two of them the process answers others. */
export async function finishBesideOthers<Result>(work: Pieces<Result>): Promise<Result> {
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
    await nextRound();
  }
}
