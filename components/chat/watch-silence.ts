/** The server says something every fifteen seconds, if only that it is there. */
const silenceMs = 40_000;
/** Bytes that are read in one go: what comes all at once must not keep the page from answering keys meanwhile. */
const pieceSize = 16_384;

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/**
 * The same response, but a body that says nothing for long breaks off as a lost connection does: a machine that
 * slept, or changed networks, may wait for ever on one that is gone.
 */
export function watchSilence(response: Response): Response {
  // Browsers give a response without content an empty body, and refuse to make another like it.
  if (response.body === null || response.status === 204) return response;
  const reader = response.body.getReader();
  let rest: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  let isFast = false;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      if (isFast) await nextTask();
      if (rest.length === 0) {
        const lost = () => {
          controller.error(new TypeError("network error: the connection has gone silent"));
          void reader.cancel().catch(() => undefined);
        };
        const timer = setTimeout(lost, silenceMs);
        const { done, value } = await reader.read().finally(() => clearTimeout(timer));
        if (done) {
          controller.close();
          return;
        }
        rest = value;
      }
      const piece = rest.subarray(0, pieceSize);
      isFast = piece.length === pieceSize;
      rest = rest.subarray(pieceSize);
      controller.enqueue(piece);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return new Response(body, response);
}
