import type { ChosenConsultant } from "@/lib/consultant/choose-consultant";
import { type Consultation, consult } from "@/lib/consultant/consultant";
import { reviseDesign } from "@/lib/design/revise-design";
import { getDesign } from "@/lib/design/store";
import type { MessageMetadata, ThreadMessage } from "@/lib/thread/message";
import { type AnswerChunk, AnswerParts } from "./answer-parts";
import { answerQuestion, type Outcome } from "./answer-question";
import { keepCheckpoints } from "./keep-checkpoints";
import type { RunningTurn } from "./running-turns";
import { endTurn, saveCheckpoint } from "./store";

interface Turn {
  running: RunningTurn;
  chosen: ChosenConsultant;
  /** The conversation from its first message to the question. */
  messages: ThreadMessage[];
  questionId: string;
  answerId: string;
}

const openEndings: Record<Outcome["status"], string> = {
  completed: "The consultant ended its answer here.",
  stopped: "Stopped before this was finished.",
  interrupted: "Lintel was shut down before this was finished.",
  failed: "The answer broke off before this was finished.",
};

const describeTurn = ({ chosen }: Turn, outcome: Outcome | null): MessageMetadata => ({
  turn: {
    status: outcome?.status ?? "running",
    consultant: chosen.consultant,
    model: chosen.modelId,
    ...(outcome?.error ? { error: outcome.error } : {}),
    ...(outcome ? { usage: outcome.usage } : {}),
  },
});

function ask({ running, chosen, messages, questionId, answerId }: Turn): Promise<Consultation> {
  const { threadId, abort } = running;
  const scope = {
    questionId,
    readDesign: () => getDesign(threadId, running.ownerId),
    reviseDesign: (patch: unknown) =>
      reviseDesign({
        threadId,
        ownerId: running.ownerId,
        patch,
        baseVersion: "latest",
        author: "consultant",
        messageId: answerId,
        now: new Date(),
      }),
  };
  return consult({ chosen, scope, messages, signal: abort.signal });
}

/**
 * Runs a turn to its end, whether or not anyone listens, and never rejects: its end is saved before
 * listeners hear of it. A turn whose end can't be saved stops giving signs of life and is found dead.
 */
export async function runTurn(turn: Turn): Promise<void> {
  const { running, answerId } = turn;
  const { turnId } = running;
  const answer = new AnswerParts();
  const publish = (chunk: AnswerChunk) => {
    answer.add(chunk);
    running.publish(chunk);
  };
  const checkpoints = keepCheckpoints(answer, () =>
    saveCheckpoint({ turnId, ownerId: running.ownerId, parts: answer.snapshot(), now: new Date() }),
  );
  try {
    publish({ type: "start", messageId: answerId, messageMetadata: describeTurn(turn, null) });
    const outcome = await answerQuestion(() => ask(turn), publish, running.abort.signal);
    for (const chunk of answer.closingChunks(openEndings[outcome.status])) publish(chunk);
    await checkpoints.stop();
    const { status, error, usage } = outcome;
    const metadata = describeTurn(turn, outcome);
    await endTurn({
      turnId,
      ownerId: running.ownerId,
      status,
      parts: answer.snapshot(),
      metadata,
      usage,
      ...(error ? { error } : {}),
      now: new Date(),
    });
    running.publish({ type: "finish", messageMetadata: metadata });
  } catch (error) {
    console.error(`The end of turn ${turnId} could not be saved.`, error);
    running.publish({
      type: "error",
      errorText: "The answer could not be saved. Reload the page to see what was kept.",
    });
  } finally {
    await checkpoints.stop();
    running.end();
  }
}
