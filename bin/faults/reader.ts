import { z } from "zod";

const chunkSchema = z.looseObject({ type: z.string(), delta: z.string().optional() });
const finishSchema = z.object({ messageMetadata: z.object({ turn: z.object({ status: z.string() }) }) });

/** Reads an answer's stream as a page does, and remembers what was to be seen. */
export class Reader {
  /** The words that are shown. */
  text = "";
  /** How the answer ended; null while it goes on, or when the stream broke. */
  status: string | null = null;
  isOpen = true;
  readonly #leaving = new AbortController();
  #rest = "";
  #wake: () => void = () => undefined;

  constructor(response: Response) {
    void this.#readAll(response);
  }

  /** Resolves once so many words are shown, or the stream has ended. */
  async words(count: number): Promise<void> {
    while (this.isOpen && this.text.split(" ").length <= count) await this.#change();
  }

  /** Resolves once more is shown than `text`, or the stream has ended. */
  async beyond(text: string): Promise<void> {
    while (this.isOpen && this.text.length <= text.length) await this.#change();
  }

  async ended(): Promise<this> {
    while (this.isOpen) await this.#change();
    return this;
  }

  /** Breaks the connection off. */
  leave(): void {
    this.#leaving.abort();
  }

  #change() {
    return new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
  }

  async #readAll(response: Response): Promise<void> {
    const reader = response.body?.getReader();
    this.#leaving.signal.addEventListener("abort", () => void reader?.cancel().catch(() => undefined));
    const decoder = new TextDecoder();
    try {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
        this.#take(decoder.decode(part.value, { stream: true }));
        this.#wake();
      }
    } catch {
      // A broken connection is what many faults are about.
    }
    this.isOpen = false;
    this.#wake();
  }

  #take(text: string): void {
    const events = `${this.#rest}${text}`.split("\n\n");
    this.#rest = events.pop() ?? "";
    for (const event of events) if (event.startsWith("data: {")) this.#see(JSON.parse(event.slice(6)));
  }

  #see(event: unknown): void {
    const { type, delta = "" } = chunkSchema.parse(event);
    if (type === "text-delta") this.text += delta;
    if (type === "finish")
      this.status = finishSchema.safeParse(event).data?.messageMetadata.turn.status ?? null;
  }
}
