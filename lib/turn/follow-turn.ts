import { setTimeout as pause } from "node:timers/promises";
import type { ThreadMessage } from "@/lib/thread/message";
import { getThread } from "@/lib/thread/store";
import { answerGrowth } from "./answer-growth";
import type { AnswerChunk } from "./answer-parts";
import { reviveTurn } from "./revive-turn";
import { streamOf } from "./stream-of";

const lookEveryMs = 250;

interface Followed {
  threadId: string;
  ownerId: string;
  answerId: string;
}

/**
 * A turn that runs somewhere else, by its checkpoints: what they hold, then what each adds, to the end. A turn whose
 * process dies meanwhile is taken over and goes on in the same stream.
 */
export function followTurn({ threadId, ownerId, answerId }: Followed): ReadableStream<AnswerChunk> {
  const look = async () => {
    await reviveTurn(threadId, ownerId);
    const { messages, turn } = await getThread(threadId, ownerId);
    const answer = messages.find(({ id }) => id === answerId);
    return { answer, isRunning: turn?.status === "running" };
  };

  async function* readAll(): AsyncGenerator<AnswerChunk> {
    let shown: ThreadMessage["parts"] = [];
    let { answer, isRunning } = await look();
    const metadata = () => ({ messageMetadata: answer?.metadata ?? {} });
    yield { type: "start", messageId: answerId, ...metadata() };
    for (;;) {
      const parts = answer?.parts ?? shown;
      yield* answerGrowth(shown, parts);
      shown = parts;
      if (!isRunning) return yield { type: "finish", ...metadata() };
      await pause(lookEveryMs);
      ({ answer, isRunning } = await look());
    }
  }

  return streamOf(readAll());
}
