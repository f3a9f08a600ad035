import type { LanguageModelV4Middleware, LanguageModelV4StreamPart } from "@ai-sdk/provider";

type Delta = Extract<LanguageModelV4StreamPart, { delta: string }>;

/** Runs `run` after `delayMs`; what it returns takes the appointment back. */
export type Schedule = (run: () => void, delayMs: number) => () => void;

const scheduleTimeout: Schedule = (run, delayMs) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
};

interface Gathering {
  everyMs?: number;
  schedule?: Schedule;
}

/** A delta with metadata (a thinking block's signature) stands for itself. */
const isPlainDelta = (part: LanguageModelV4StreamPart): part is Delta =>
  "delta" in part && part.providerMetadata === undefined;

/** Signs of life and numbers that the closing event repeats: nothing a message should keep. */
const isTransportPart = (part: LanguageModelV4StreamPart) =>
  part.type === "ping" || (part.type === "custom" && part.kind === "anthropic.message_start");

function createGatherer(
  emit: (part: LanguageModelV4StreamPart) => void,
  everyMs: number,
  schedule: Schedule,
) {
  let gathered: Delta | null = null;
  let takeBack: (() => void) | null = null;

  const flush = () => {
    if (gathered) emit(gathered);
    gathered = null;
  };
  const rest = () => {
    takeBack = schedule(() => {
      takeBack = null;
      if (!gathered) return;
      flush();
      rest();
    }, everyMs);
  };
  const stop = () => {
    takeBack?.();
    takeBack = null;
  };
  const takeDelta = (part: Delta) => {
    if (gathered && (gathered.type !== part.type || gathered.id !== part.id)) flush();
    gathered = gathered ? { ...gathered, delta: gathered.delta + part.delta } : part;
    if (takeBack) return;
    flush();
    rest();
  };
  const take = (part: LanguageModelV4StreamPart) => {
    if (isTransportPart(part)) return;
    if (isPlainDelta(part)) return takeDelta(part);
    flush();
    emit(part);
  };
  return { take, flush, stop };
}

/** What the consumer reads from; after it went away, nothing is written any more. */
function createOutput(controller: ReadableStreamDefaultController<LanguageModelV4StreamPart>) {
  let isOpen = true;
  return {
    emit: (part: LanguageModelV4StreamPart) => {
      if (isOpen) controller.enqueue(part);
    },
    close: () => {
      if (isOpen) controller.close();
      isOpen = false;
    },
    abandon: () => {
      isOpen = false;
    },
  };
}

/** Reads ahead of its consumer, since a frame is due by time and not by demand; an answer's length bounds what waits. */
function gatherStream(
  source: ReadableStream<LanguageModelV4StreamPart>,
  { everyMs = 40, schedule = scheduleTimeout }: Gathering,
  stopped?: AbortSignal,
): ReadableStream<LanguageModelV4StreamPart> {
  const reader = source.getReader();
  let abandon = () => {};

  async function pump(controller: ReadableStreamDefaultController<LanguageModelV4StreamPart>) {
    const output = createOutput(controller);
    const gatherer = createGatherer(output.emit, everyMs, schedule);
    abandon = () => {
      output.abandon();
      gatherer.stop();
    };
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) gatherer.take(next.value);
      gatherer.flush();
    } catch (error) {
      gatherer.flush();
      if (stopped?.aborted) return controller.error(error);
      // A failed stream drops what its consumer has not read yet; a closing error part does not.
      output.emit({ type: "error", error });
    } finally {
      gatherer.stop();
    }
    output.close();
  }

  return new ReadableStream({
    start(controller) {
      void pump(controller);
    },
    cancel(reason) {
      abandon();
      return reader.cancel(reason);
    },
  });
}

/**
 * Gathers a model's deltas into frames, the first at once and then one every `everyMs`, so that everything behind
 * it works per frame and not per token. Order is kept, and any other part first lets out what was gathered.
 */
export function gatherDeltas(gathering: Gathering = {}): LanguageModelV4Middleware {
  return {
    specificationVersion: "v4",
    wrapStream: async ({ doStream, params }) => {
      const { stream, ...rest } = await doStream();
      return { ...rest, stream: gatherStream(stream, gathering, params.abortSignal) };
    },
  };
}
