import type { AbortReason } from "./answer-question";
import { listLocalTurns } from "./running-turns";

const reason: AbortReason = "interrupted";

/** Ends every turn of this process, so that what was shown is saved before the database closes. */
export async function interruptTurns(): Promise<void> {
  const turns = listLocalTurns();
  for (const { abort } of turns) abort.abort(reason);
  await Promise.all(turns.map(({ ended }) => ended));
}
