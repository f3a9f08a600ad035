/** The server says something every fifteen seconds, if only that it is there. */
const silenceMs = 40_000;

/**
 * The same response, but a body that says nothing for long breaks off as a lost connection does: a machine that
 * slept, or changed networks, may wait for ever on one that is gone.
 */
export function watchSilence(response: Response): Response {
  const reader = response.body?.getReader();
  if (!reader) return response;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const lost = () => {
        controller.error(new TypeError("network error: the connection has gone silent"));
        void reader.cancel().catch(() => undefined);
      };
      const timer = setTimeout(lost, silenceMs);
      const { done, value } = await reader.read().finally(() => clearTimeout(timer));
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return new Response(body, response);
}
