import type { LanguageModelV4Middleware, LanguageModelV4StreamPart } from "@ai-sdk/provider";

/** Signs of life and numbers that the closing event repeats: nothing a message should keep. */
const isTransportPart = (part: LanguageModelV4StreamPart) =>
  part.type === "ping" || (part.type === "custom" && part.kind === "anthropic.message_start");

type Part = LanguageModelV4StreamPart;

/** What the consumer reads from; after it went away, nothing is written any more. */
function createOutput(controller: ReadableStreamDefaultController<Part>) {
  let isOpen = true;
  return {
    emit: (part: Part) => {
      if (isOpen && !isTransportPart(part)) controller.enqueue(part);
    },
    close: () => {
      if (isOpen) controller.close();
    },
    abandon: () => {
      isOpen = false;
    },
  };
}

/** Reads ahead of its consumer, who would else lose what waits when the stream fails; an answer's length bounds it. */
function keepStream(source: ReadableStream<Part>, stopped?: AbortSignal): ReadableStream<Part> {
  const reader = source.getReader();
  let abandon = () => {};

  async function pump(controller: ReadableStreamDefaultController<Part>) {
    const output = createOutput(controller);
    abandon = output.abandon;
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) output.emit(next.value);
    } catch (error) {
      if (stopped?.aborted) return controller.error(error);
      // A failed stream drops what its consumer has not read yet; a closing error part does not.
      output.emit({ type: "error", error });
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

/** All that a model said before its stream failed reaches the answer, and nothing that only its transport says. */
export const keepWhatCame = (): LanguageModelV4Middleware => ({
  specificationVersion: "v4",
  wrapStream: async ({ doStream, params }) => {
    const { stream, ...rest } = await doStream();
    return { ...rest, stream: keepStream(stream, params.abortSignal) };
  },
});
