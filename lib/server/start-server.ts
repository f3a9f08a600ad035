import { releaseTurns } from "../checkpoint/store";
import { checkDatabase, closeDatabase, databaseKind } from "../db/client";
import { env, listProblems } from "../env";
import { AppError } from "../errors";
import { closeRedis } from "../redis/connect-redis";
import { onShutdown, runShutdownTasks } from "../shutdown";
import { interruptTurns } from "../turn/interrupt-turns";
import { hearStops } from "../turn/stop-words";
import { prepareRequests } from "./prepare-requests";

const shutdownLimit = 8_000;

function refuseToStart(problems: string[]): never {
  for (const problem of problems) console.error(`Lintel can't start. ${problem}`);
  process.exit(1);
}

async function end(): Promise<void> {
  await runShutdownTasks(shutdownLimit);
  closeRedis();
  await closeDatabase();
  process.exit(0);
}

/**
 * Next.js would wait for every open stream to end, and then leave with the database open. Here running turns
 * are saved, which ends their streams, and then the database closes.
 */
function endInOrder(): void {
  let isEnding = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.removeAllListeners(signal);
    process.on(signal, () => {
      if (isEnding) return;
      isEnding = true;
      void end();
    });
  }
}

/** Ends the process with one sentence a problem when the settings are wrong or the database can't be opened. */
export async function startServer(): Promise<void> {
  const problems = listProblems();
  if (problems.length > 0) refuseToStart(problems);
  prepareRequests(env.trustedProxies);
  onShutdown("turns", () => interruptTurns());
  endInOrder();
  try {
    await checkDatabase();
    // The embedded database has one process, and this one has just begun: whatever runs in it is dead.
    if (databaseKind() === "embedded") await releaseTurns();
    void hearStops();
  } catch (error) {
    refuseToStart([error instanceof AppError ? error.message : String(error)]);
  }
}
