import { AppError } from "@/lib/errors";

const isEventStream = (response: Response) =>
  response.headers.get("content-type")?.includes("text/event-stream") === true;

/** Limits how long the provider may say nothing; `heard` starts the wait again, `done` ends it. */
function startSilenceWatch(limitMs: number) {
  const controller = new AbortController();
  const seconds = Math.round(limitMs / 1_000);
  const timer = setTimeout(() => {
    const message = `The model has sent nothing for ${seconds} seconds, so the answer was ended. Try again.`;
    controller.abort(new AppError("provider_failed", message));
  }, limitMs);
  return { signal: controller.signal, heard: () => timer.refresh(), done: () => clearTimeout(timer) };
}

type SilenceWatch = ReturnType<typeof startSilenceWatch>;

/**
 * The body, watched for silence. A connection that breaks ends the stream instead of failing it: an error would
 * run ahead of the events that are still queued in the streams behind and drop them, while the provider package
 * reports a stream without its closing event as interrupted.
 */
function watchBody(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  watch: SilenceWatch,
  stopped?: AbortSignal,
) {
  const reader = body.getReader();
  const endBroken = (controller: ReadableStreamDefaultController, error: unknown) => {
    if (watch.signal.aborted) controller.error(watch.signal.reason);
    else if (stopped?.aborted) controller.error(error);
    else controller.close();
  };
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const { value } = await reader.read();
        if (value) {
          watch.heard();
          return controller.enqueue(value);
        }
        controller.close();
      } catch (error) {
        endBroken(controller, error);
      }
      watch.done();
    },
    cancel(reason) {
      watch.done();
      return reader.cancel(reason);
    },
  });
}

/** A fetch for providers' event streams: ends those that fall silent, keeps all that came before a broken connection. */
export function watchFetch(silenceLimitMs: number): typeof fetch {
  return async (input, init) => {
    const watch = startSilenceWatch(silenceLimitMs);
    const stopped = init?.signal ?? undefined;
    const signal = stopped ? AbortSignal.any([stopped, watch.signal]) : watch.signal;
    try {
      const response = await fetch(input, { ...init, signal });
      if (response.body && isEventStream(response)) {
        return new Response(watchBody(response.body, watch, stopped), response);
      }
      watch.done();
      return response;
    } catch (error) {
      watch.done();
      throw error;
    }
  };
}
