/** The sentences of a text, trimmed; list items and lines count as sentences. */
export const splitSentences = (text: string): string[] =>
  text
    .split(/(?<=[.!?;])\s+|\n+/)
    .map((sentence) => sentence.trim().replace(/^(?:[-*•>#]{1,6}|\d{1,2}[.)])\s+/, ""))
    .filter((sentence) => sentence.length > 0);
