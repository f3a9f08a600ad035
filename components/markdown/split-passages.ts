import { parseMarkdownIntoBlocks } from "streamdown";

/** Characters of a passage, at the least: a screen or two, so that few of them are near the reader at a time. */
const enough = 3_000;

/** Links and notes that are defined elsewhere in the text tie all of it together; `[key: string]:` is rather code. */
const definition = /^ {0,3}\[[^\]\n:]+\]:/m;

export interface Passage {
  /** Where it begins in the text, which never changes. */
  from: number;
  text: string;
}

export const isTiedTogether = (text: string): boolean => definition.test(text);

/** Passages of a text that begins at `from`, each as soon as it is long enough; the last is what is left. */
function cut({ from, text }: Passage): Passage[] {
  if (text.length < enough) return [{ from, text }];
  const passages: Passage[] = [];
  let start = 0;
  let end = 0;
  // The last block may still grow, and what follows may make it part of the one before.
  for (const block of parseMarkdownIntoBlocks(text).slice(0, -2)) {
    end += block.length;
    if (end - start < enough) continue;
    passages.push({ from: from + start, text: text.slice(start, end) });
    start = end;
  }
  return [...passages, { from: from + start, text: text.slice(start) }];
}

/**
 * Splits the text of an answer at ends of blocks. The last passage may still grow; a text that only grows keeps the
 * others: none of them is read again.
 */
export function createSplitter(): (text: string) => readonly Passage[] {
  const whole = (text: string): Passage => ({ from: 0, text });
  let known: readonly Passage[] = [];
  let read = "";
  return (written) => {
    const text = written.replace(/\r\n?/g, "\n");
    if (isTiedTogether(text)) return [whole(text)];
    const last = known.at(-1);
    const isLonger = last !== undefined && text.startsWith(read);
    known = isLonger
      ? [...known.slice(0, -1), ...cut({ from: last.from, text: text.slice(last.from) })]
      : cut(whole(text));
    read = text;
    return known;
  };
}
