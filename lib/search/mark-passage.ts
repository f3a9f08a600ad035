export interface PassagePart {
  text: string;
  /** Begins with one of the words that were looked for. */
  isMatch: boolean;
}

const before = 60;
const after = 140;

const startsOf = (words: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})[\\p{L}\\p{N}]*`, "giu");

/** Cut between words where there is a space near enough. */
function cutOut(text: string, position: number): string {
  const from = Math.max(0, position - before);
  const to = Math.min(text.length, position + after);
  const start = from === 0 ? 0 : Math.max(from, text.indexOf(" ", from) + 1 || from);
  const lastSpace = text.lastIndexOf(" ", to);
  const end = to === text.length || lastSpace <= position ? to : lastSpace;
  const cut = text.slice(Math.min(start, position), end);
  return `${start > 0 ? "… " : ""}${cut}${end < text.length ? " …" : ""}`;
}

/**
 * The passage of a text around the first place where one of the words begins, with every such place marked; the
 * beginning of the text where there is none. Words hold letters and digits only.
 */
export function markPassage(text: string, words: readonly string[]): PassagePart[] {
  const line = text.replace(/\s+/g, " ").trim();
  if (words.length === 0) return [{ text: cutOut(line, 0), isMatch: false }];
  const passage = cutOut(line, Math.max(0, line.search(startsOf(words))));
  const parts: PassagePart[] = [];
  let reached = 0;
  for (const { 0: match, index } of passage.matchAll(startsOf(words))) {
    if (index > reached) parts.push({ text: passage.slice(reached, index), isMatch: false });
    parts.push({ text: match, isMatch: true });
    reached = index + match.length;
  }
  if (reached < passage.length) parts.push({ text: passage.slice(reached), isMatch: false });
  return parts;
}
