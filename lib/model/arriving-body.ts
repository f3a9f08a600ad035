export type Bytes = Uint8Array<ArrayBuffer>;

export interface BodyListener {
  heard: () => void;
  ended: () => void;
}

// Next.js bundles routes and pages apart: an answer may be read in either.
const shared: typeof globalThis & { lintelOpenBodies?: number } = globalThis;

/** Bodies of this process that are being read. */
export const countOpenBodies = (): number => shared.lintelOpenBodies ?? 0;

/** Reads a body to its end; what waits is bounded by an answer's length. */
export class ArrivingBody {
  #parts: Bytes[] = [];
  #failure: { error: unknown } | null = null;
  #isOver = false;
  #wake = () => {};
  /** Aborted when nothing comes any more. */
  readonly over: AbortController = new AbortController();

  constructor(
    private readonly reader: ReadableStreamDefaultReader<Bytes>,
    private readonly listener: BodyListener,
  ) {
    shared.lintelOpenBodies = countOpenBodies() + 1;
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
      this.#failure = { error };
    }
    this.#end();
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    shared.lintelOpenBodies = countOpenBodies() - 1;
    this.listener.ended();
    this.over.abort();
    this.#wake();
  }
}
