import type { AnswerChunk } from "./answer-parts";
import { openRelay } from "./relay-run";

/** One running answer: its chunks from the first on, for whoever listens now or joins later. */
export interface RunningTurn {
  readonly turnId: string;
  readonly runId: string;
  readonly threadId: string;
  /** Changes when a guest signs up or in while the answer is being written. */
  ownerId: string;
  readonly abort: AbortController;
  /** Settles once the end is saved; never rejects. */
  readonly ended: Promise<void>;
  publish(chunk: AnswerChunk): void;
  end(): void;
  /** The answer from its start, then live. Cancelling it is a listener going away, not a stop. */
  listen(): ReadableStream<AnswerChunk>;
}

const registry = Symbol.for("lintel.running-turns");
const shared = globalThis as typeof globalThis & { [registry]?: Map<string, RunningTurn> };

/** Route handlers may be bundled apart, so the running turns of the process live on the global object. */
function runningTurns(): Map<string, RunningTurn> {
  shared[registry] ??= new Map();
  return shared[registry];
}

interface TurnLog {
  chunks: AnswerChunk[];
  ended: boolean;
  waiting: Set<() => void>;
}

function wakeListeners(log: TurnLog): void {
  const waiting = [...log.waiting];
  log.waiting.clear();
  for (const wake of waiting) wake();
}

function listenTo(log: TurnLog): ReadableStream<AnswerChunk> {
  let next = 0;
  let wake: (() => void) | undefined;
  return new ReadableStream<AnswerChunk>({
    async pull(controller) {
      while (next >= log.chunks.length && !log.ended) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          log.waiting.add(resolve);
        });
      }
      const chunk = log.chunks[next];
      next += 1;
      if (chunk) controller.enqueue(chunk);
      else controller.close();
    },
    cancel() {
      if (wake) log.waiting.delete(wake);
    },
  });
}

/** Makes a turn known to this process, so that others can listen to it and stop it until it ends. */
export function openRunningTurn(
  turn: Pick<RunningTurn, "turnId" | "runId" | "threadId" | "ownerId">,
): RunningTurn {
  const log: TurnLog = { chunks: [], ended: false, waiting: new Set() };
  const relay = openRelay(turn.runId);
  const { promise: ended, resolve: settle } = Promise.withResolvers<void>();
  const running: RunningTurn = {
    ...turn,
    abort: new AbortController(),
    ended,
    publish(chunk) {
      log.chunks.push(chunk);
      relay.push(chunk);
      wakeListeners(log);
    },
    end() {
      log.ended = true;
      relay.end();
      if (runningTurns().get(turn.threadId) === running) runningTurns().delete(turn.threadId);
      wakeListeners(log);
      settle();
    },
    listen: () => listenTo(log),
  };
  runningTurns().set(turn.threadId, running);
  return running;
}

/** The turn that runs in this process for a thread of this owner. */
export function findLocalTurn(threadId: string, ownerId: string): RunningTurn | null {
  const running = runningTurns().get(threadId);
  return running?.ownerId === ownerId ? running : null;
}

/** The threads of a guest who signs up or in go to the account, and so do the answers being written in them. */
export function handOverTurns(fromOwnerId: string, toOwnerId: string): void {
  for (const turn of runningTurns().values()) {
    if (turn.ownerId === fromOwnerId) turn.ownerId = toOwnerId;
  }
}

export const listLocalTurns = (): RunningTurn[] => [...runningTurns().values()];
