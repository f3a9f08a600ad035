import type { ThreadMessage } from "./message";

type Part = ThreadMessage["parts"][number];

/** The parts of an answer as one reads them: a text that broke off, and went on in the next step, is one text. */
export function joinTexts(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const [text, mark] = joined.slice(-2);
    if (part.type === "text" && mark?.type === "step-start" && text?.type === "text")
      joined.splice(-2, 2, { ...part, text: text.text + part.text });
    else joined.push(part);
  }
  return joined;
}
