import type { Bytes } from "./arriving-body";

const gap = "\n\n";

function endOfLastGap(text: string): number {
  const at = text.lastIndexOf(gap);
  return at < 0 ? 0 : at + gap.length;
}

/** Cuts a growing text behind its last whole event. In whichever way its lines end, here they end in a line feed. */
export class EventText {
  readonly #decoder = new TextDecoder();
  /** What there is of the next event, in the pieces that came: none is read again when another comes. */
  #rest: string[] = [];
  /** A line feed that comes next is the other half of a line's end. */
  #endsInReturn = false;

  take(parts: readonly Bytes[]): string {
    const came = this.#read(parts);
    const end = endOfLastGap(came) || this.#endOfCutGap(came);
    if (end === 0) {
      if (came) this.#rest.push(came);
      return "";
    }
    const whole = this.#rest.join("") + came.slice(0, end);
    this.#rest = [came.slice(end)];
    return whole;
  }

  takeRest(): string {
    const rest = this.#rest.join("") + this.#decoder.decode();
    this.#rest = [];
    return rest;
  }

  #endOfCutGap(came: string): number {
    return came.startsWith("\n") && this.#rest.at(-1)?.endsWith("\n") ? 1 : 0;
  }

  #read(parts: readonly Bytes[]): string {
    const text = parts.map((part) => this.#decoder.decode(part, { stream: true })).join("");
    if (!text) return "";
    const lines = this.#endsInReturn && text.startsWith("\n") ? text.slice(1) : text;
    this.#endsInReturn = text.endsWith("\r");
    return lines.replace(/\r\n?/g, "\n");
  }
}
