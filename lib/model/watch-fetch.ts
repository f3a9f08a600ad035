import { AppError } from "@/lib/errors";
import { gatherEvents } from "./gather-events";

const isEventStream = (response: Response) =>
  response.headers.get("content-type")?.includes("text/event-stream") === true;

/**
 * Limits how long the provider may say nothing; `heard` starts the wait again, `ended` ends it. A fetch fails with its
 * signal's own reason, before its first byte or after it.
 */
function startSilenceWatch(limitMs: number) {
  const controller = new AbortController();
  const seconds = Math.round(limitMs / 1_000);
  const timer = setTimeout(() => {
    const message = `The model has sent nothing for ${seconds} seconds, so the answer was ended. Try again.`;
    controller.abort(new AppError("provider_failed", message, { details: { remedy: "retry" } }));
  }, limitMs);
  return { signal: controller.signal, heard: () => timer.refresh(), ended: () => clearTimeout(timer) };
}

/**
 * A fetch for providers' event streams: they come in frames, whose events `rewrite` may say in fewer, and those that
 * fall silent are ended, before their first event or after it.
 */
export function watchFetch(silenceLimitMs: number, rewrite?: (events: string) => string): typeof fetch {
  return async (input, init) => {
    const watch = startSilenceWatch(silenceLimitMs);
    const signal = init?.signal ? AbortSignal.any([init.signal, watch.signal]) : watch.signal;
    try {
      const response = await fetch(input, { ...init, signal });
      if (response.body && isEventStream(response)) {
        return new Response(gatherEvents(response.body, watch, rewrite), response);
      }
      watch.ended();
      return response;
    } catch (error) {
      watch.ended();
      throw error;
    }
  };
}
