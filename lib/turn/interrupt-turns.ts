import { setTimeout as pause } from "node:timers/promises";
import type { AbortReason } from "./answer-question";
import { listLocalTurns } from "./running-turns";

const reason: AbortReason = "handed over";

/** How long an answer may take to end by itself once its process is told to end. */
const graceMs = 4_000;

/**
 * Lets the turns of this process end by themselves for a while; the others are saved as far as they are, and
 * whichever process looks at them next goes on with them.
 */
export async function interruptTurns(grace = graceMs): Promise<void> {
  const turns = listLocalTurns();
  const ended = Promise.all(turns.map((turn) => turn.ended));
  if (grace > 0) await Promise.race([ended, pause(grace, undefined, { ref: false })]);
  for (const { abort } of turns) abort.abort(reason);
  await ended;
}
