/** Chunks as they are made, one ahead of their reader; a reader that leaves ends the making. */
export function streamOf<Chunk>(chunks: AsyncGenerator<Chunk>): ReadableStream<Chunk> {
  return new ReadableStream<Chunk>({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel() {
      // Not awaited: a generator that waits for more ends once it has looked again.
      void chunks.return(undefined);
    },
  });
}
