import type { Bytes } from "./arriving-body";

function endOfLast(text: string, gap: string): number {
  const at = text.lastIndexOf(gap);
  return at < 0 ? 0 : at + gap.length;
}

/** Cuts a growing text behind its last whole event. */
export class EventText {
  readonly #decoder = new TextDecoder();
  #rest = "";

  take(parts: readonly Bytes[]): string {
    const text = parts.reduce((sum, part) => sum + this.#decoder.decode(part, { stream: true }), this.#rest);
    const whole = Math.max(endOfLast(text, "\n\n"), endOfLast(text, "\r\n\r\n"));
    this.#rest = text.slice(whole);
    return text.slice(0, whole);
  }

  takeRest(): string {
    const rest = this.#rest + this.#decoder.decode();
    this.#rest = "";
    return rest;
  }
}
