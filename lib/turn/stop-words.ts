import { connectRedis, findRedis } from "@/lib/redis/connect-redis";
import type { AbortReason } from "./answer-question";
import { listLocalTurns } from "./running-turns";

const channel = "lintel:stop";
const reason: AbortReason = "stopped";

/** Lets the instance that runs a thread's turn know at once; without Redis its next checkpoint tells it. */
export async function sendStop(threadId: string): Promise<void> {
  await findRedis()
    ?.commands.publish(channel, threadId)
    .catch(() => undefined);
}

/** Ends the turns of this process that are stopped on another instance. */
export async function hearStops(): Promise<void> {
  await connectRedis()?.subscriber.subscribe(channel, (threadId) => {
    for (const turn of listLocalTurns()) if (turn.threadId === threadId) turn.abort.abort(reason);
  });
}
