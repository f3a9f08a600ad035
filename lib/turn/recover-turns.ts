import { deadAfter } from "./keep-checkpoints";
import { interruptDeadTurns } from "./store";

/**
 * Ends the turns that died with their process, so that their threads can go on. A process that has the
 * database for itself has just begun: whatever still runs is dead. On a shared one the signs of life decide.
 */
export async function recoverTurns(isOnlyProcess: boolean, now = new Date()): Promise<void> {
  const deadBefore = isOnlyProcess ? now : new Date(now.getTime() - deadAfter);
  await interruptDeadTurns(deadBefore, now);
}
