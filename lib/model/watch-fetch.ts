import { AppError } from "@/lib/errors";

const isEventStream = (response: Response) =>
  response.headers.get("content-type")?.includes("text/event-stream") === true;

/** Limits how long the provider may say nothing; `heard` starts the wait again, `done` ends it. */
function startSilenceWatch(limitMs: number) {
  const controller = new AbortController();
  const seconds = Math.round(limitMs / 1_000);
  const timer = setTimeout(() => {
    const message = `The model has sent nothing for ${seconds} seconds, so the answer was ended. Try again.`;
    controller.abort(new AppError("provider_failed", message, { details: { remedy: "retry" } }));
  }, limitMs);
  return { signal: controller.signal, heard: () => timer.refresh(), done: () => clearTimeout(timer) };
}

type SilenceWatch = ReturnType<typeof startSilenceWatch>;

function watchBody(body: ReadableStream<Uint8Array<ArrayBuffer>>, watch: SilenceWatch) {
  const reader = body.getReader();
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
        controller.error(watch.signal.aborted ? watch.signal.reason : error);
      }
      watch.done();
    },
    cancel(reason) {
      watch.done();
      return reader.cancel(reason);
    },
  });
}

/** A fetch for providers' event streams that ends those that fall silent, before their first event or after it. */
export function watchFetch(silenceLimitMs: number): typeof fetch {
  return async (input, init) => {
    const watch = startSilenceWatch(silenceLimitMs);
    const signal = init?.signal ? AbortSignal.any([init.signal, watch.signal]) : watch.signal;
    try {
      const response = await fetch(input, { ...init, signal });
      if (response.body && isEventStream(response)) {
        return new Response(watchBody(response.body, watch), response);
      }
      watch.done();
      return response;
    } catch (error) {
      watch.done();
      throw error;
    }
  };
}
