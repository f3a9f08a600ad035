import { Checkpoints } from "@/lib/checkpoint/checkpoints";
import { releaseTurns } from "@/lib/checkpoint/store";
import type { ChosenConsultant } from "@/lib/consultant/choose-consultant";
import { consult } from "@/lib/consultant/consultant";
import { reviseDesign } from "@/lib/design/revise-design";
import { getDesign } from "@/lib/design/store";
import { log } from "@/lib/log/log";
import { observeTurn } from "@/lib/metrics/observe-turn";
import type { MessageMetadata, ThreadMessage } from "@/lib/thread/message";
import { answerGrowth } from "./answer-growth";
import { type AnswerChunk, AnswerParts } from "./answer-parts";
import { type AbortReason, type Asking, answerQuestion, type Outcome } from "./answer-question";
import type { RunningTurn } from "./running-turns";
import { endTurn } from "./store";

interface Turn {
  running: RunningTurn;
  chosen: ChosenConsultant;
  /** The conversation from its first message to the question. */
  messages: ThreadMessage[];
  questionId: string;
  answerId: string;
  /** What is there already, where a turn is taken over: the answer goes on after it. */
  soFar?: ThreadMessage["parts"];
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

/** The tools of a turn. A call is on record before it changes the design, so that it is never done twice. */
function toolsOf({ running, questionId, answerId }: Turn, checkpoints: Checkpoints) {
  const { threadId } = running;
  return {
    questionId,
    readDesign: () => getDesign(threadId, running.ownerId),
    reviseDesign: async (patch: unknown, callId: string) => {
      await checkpoints.flush();
      return reviseDesign({
        threadId,
        ownerId: running.ownerId,
        patch,
        baseVersion: "latest",
        author: "consultant",
        messageId: answerId,
        callId,
        now: new Date(),
      });
    },
  };
}

function watch(running: RunningTurn) {
  const abort = (reason: AbortReason) => running.abort.abort(reason);
  return {
    onSigns: ({ stopAsked, ownerId }: { stopAsked: boolean; ownerId: string }) => {
      running.ownerId = ownerId;
      if (stopAsked) abort("stopped");
    },
    onLost: () => abort("taken over"),
  };
}

async function saveEnd(turn: Turn, outcome: Outcome, answer: AnswerParts): Promise<void> {
  const { turnId, runId, ownerId } = turn.running;
  const { status, error, usage } = outcome;
  const metadata = describeTurn(turn, outcome);
  await endTurn({
    turnId,
    runId,
    ownerId,
    status,
    parts: answer.snapshot(),
    metadata,
    usage,
    ...(error ? { error } : {}),
    now: new Date(),
  });
  turn.running.publish({ type: "finish", messageMetadata: metadata });
}

const endedFor = ({ abort }: RunningTurn, reason: AbortReason) => abort.signal.reason === reason;

/**
 * Saves how the answer ended, or, in a process that is told to end, how far it came. False when the answer goes on
 * elsewhere.
 */
async function close(turn: Turn, outcome: Outcome, answer: AnswerParts, checkpoints: Checkpoints) {
  const { running } = turn;
  if (endedFor(running, "taken over")) return false;
  if (endedFor(running, "handed over")) {
    await checkpoints.flush();
    await checkpoints.stop();
    await releaseTurns(running.runId);
    return false;
  }
  for (const chunk of answer.closingChunks(openEndings[outcome.status])) {
    answer.add(chunk);
    running.publish(chunk);
  }
  await checkpoints.stop();
  await saveEnd(turn, outcome, answer);
  return true;
}

/**
 * Runs a turn to its end, whether or not anyone listens, and never rejects: its end is saved before
 * listeners hear of it. A turn whose end can't be saved stops giving signs of life and is found dead.
 */
export async function runTurn(turn: Turn): Promise<void> {
  const { running, chosen, messages, answerId, soFar = [] } = turn;
  const { signal } = running.abort;
  const answer = new AnswerParts(soFar);
  const checkpoints = new Checkpoints(running, answer, watch(running));
  const { turnId, threadId } = running;
  const observed = observeTurn({ turnId, threadId, consultant: chosen.consultant, model: chosen.modelId });
  const publish = (chunk: AnswerChunk) => {
    answer.add(chunk);
    checkpoints.add(chunk);
    running.publish(chunk);
    observed.sees(chunk);
  };
  const scope = toolsOf(turn, checkpoints);
  const ask: Asking["ask"] = (from) => consult({ chosen, scope, messages, signal, ...from });
  try {
    running.publish({ type: "start", messageId: answerId, messageMetadata: describeTurn(turn, null) });
    for (const chunk of answerGrowth([], soFar)) running.publish(chunk);
    const outcome = await answerQuestion({ ask, answer, publish, signal });
    if (await close(turn, outcome, answer, checkpoints)) observed.ended(outcome);
  } catch (error) {
    log.error("the end of a turn could not be saved", error, { turnId, threadId });
    running.publish({
      type: "error",
      errorText: "The answer could not be saved. Reload the page to see what was kept.",
    });
  } finally {
    await checkpoints.stop();
    running.end();
    observed.left();
  }
}
