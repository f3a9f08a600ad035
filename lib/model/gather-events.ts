import { setTimeout as pause } from "node:timers/promises";

/** Characters that pass as they come: the first words of an answer wait for nobody. */
const passedAtOnce = 2_048;
/** Nobody sees a shorter frame: a page draws what arrives some thirteen times a second. */
const shortestFrameMs = 40;
const longestFrameMs = 200;
/** What a process passes on of all its answers together. Beyond, newcomers wait for its other work. */
const framesPerSecond = 1_600;

type Bytes = Uint8Array<ArrayBuffer>;

export interface Listener {
  heard: () => void;
  ended: () => void;
  /** What a failure of the body means. */
  explain: (error: unknown) => unknown;
}

let open = 0;

/** With many answers at once frames grow longer, since everything behind them works once for each. */
export const frameMs = (answers: number) =>
  Math.min(longestFrameMs, Math.max(shortestFrameMs, (1_000 * answers) / framesPerSecond));

/** Reads a body to its end; what waits is bounded by an answer's length. */
class Arriving {
  #parts: Bytes[] = [];
  #failure: { error: unknown } | null = null;
  #isOver = false;
  #wake = () => {};
  readonly over: AbortController = new AbortController();

  constructor(
    private readonly reader: ReadableStreamDefaultReader<Bytes>,
    private readonly listener: Listener,
  ) {
    open += 1;
    void this.#readAll();
  }

  /** Settles when there is something to take, or nothing comes any more. */
  async some(): Promise<void> {
    if (this.#parts.length > 0 || this.#isOver) return;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
  }

  take(): Bytes[] {
    const parts = this.#parts;
    this.#parts = [];
    return parts;
  }

  get failure(): { error: unknown } | null {
    return this.#failure;
  }

  async cancel(reason: unknown): Promise<void> {
    this.#end();
    await this.reader.cancel(reason);
  }

  async #readAll(): Promise<void> {
    try {
      for (let next = await this.reader.read(); !next.done; next = await this.reader.read()) {
        this.listener.heard();
        this.#parts.push(next.value);
        this.#wake();
      }
    } catch (error) {
      this.#failure = { error: this.listener.explain(error) };
    }
    this.#end();
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    open -= 1;
    this.listener.ended();
    this.over.abort();
    this.#wake();
  }
}

/** Cuts a growing text behind its last whole event. */
class EventText {
  readonly #decoder = new TextDecoder();
  #rest = "";

  take(parts: readonly Bytes[]): string {
    const text = parts.reduce((sum, part) => sum + this.#decoder.decode(part, { stream: true }), this.#rest);
    const end = Math.max(text.lastIndexOf("\n\n") + 2, text.lastIndexOf("\r\n\r\n") + 4);
    const whole = end > 3 ? end : 0;
    this.#rest = text.slice(whole);
    return text.slice(0, whole);
  }

  takeRest(): string {
    const rest = this.#rest + this.#decoder.decode();
    this.#rest = "";
    return rest;
  }
}

const encoder = new TextEncoder();

/**
 * The same events in frames: the first ones at once, then what has come by the time that a frame is due. Everything
 * behind it works for a handful of tokens at a time instead of for each. An end or a failure waits for no frame, and
 * comes after all that came before it. `rewrite` may say the events of a frame in fewer.
 */
export function gatherEvents(
  body: ReadableStream<Bytes>,
  listener: Listener,
  rewrite: (events: string) => string = (events) => events,
): ReadableStream<Bytes> {
  const arriving = new Arriving(body.getReader(), listener);
  const text = new EventText();
  let passed = 0;
  let lastAt = 0;

  async function nextFrame(): Promise<string> {
    await arriving.some();
    const waitMs = passed < passedAtOnce ? 0 : lastAt + frameMs(open) - performance.now();
    if (waitMs > 0) await pause(waitMs, undefined, { signal: arriving.over.signal }).catch(() => undefined);
    const parts = arriving.take();
    if (parts.length === 0) return text.takeRest();
    const frame = rewrite(text.take(parts));
    passed += frame.length;
    lastAt = performance.now();
    return frame || nextFrame();
  }

  return new ReadableStream<Bytes>({
    async pull(controller) {
      const frame = await nextFrame();
      if (frame) controller.enqueue(encoder.encode(frame));
      else if (arriving.failure) controller.error(arriving.failure.error);
      else controller.close();
    },
    cancel: (reason) => arriving.cancel(reason),
  });
}
