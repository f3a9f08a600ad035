import { parseMarkdownIntoBlocks } from "streamdown";

/** Characters of a passage, at the least: a screen or two, so that few of them are near the reader at a time. */
const enough = 3_000;

/** Links and notes that are defined elsewhere in the text tie all of it together; `[key: string]:` is rather code. */
const definition = /^ {0,3}\[[^\]\n:]+\]:/m;

export interface Passages {
  /** Whole blocks that no further text changes. */
  finished: readonly string[];
  /** What comes after them, and may still grow. */
  rest: string;
}

export const isTiedTogether = (text: string): boolean => definition.test(text);

/** Passages of a text, each as soon as it is long enough; what is left is the rest. */
function cut(text: string): Passages {
  if (text.length < enough) return { finished: [], rest: text };
  const finished: string[] = [];
  let passage = "";
  let length = 0;
  // The last block may still grow, and what follows may make it part of the one before.
  for (const block of parseMarkdownIntoBlocks(text).slice(0, -2)) {
    passage += block;
    if (passage.length < enough) continue;
    finished.push(passage);
    length += passage.length;
    passage = "";
  }
  return { finished, rest: text.slice(length) };
}

/**
 * Splits the text of an answer at ends of blocks. A text that only grows keeps the passages that it had: none of
 * them is read again.
 */
export function createSplitter(): (text: string) => Passages {
  let known: Passages = { finished: [], rest: "" };
  let read = "";
  return (written) => {
    const text = written.replace(/\r\n?/g, "\n");
    if (isTiedTogether(text)) return { finished: [], rest: text };
    const isLonger = text.startsWith(read);
    const { finished, rest } = cut(isLonger ? `${known.rest}${text.slice(read.length)}` : text);
    known = { finished: isLonger ? [...known.finished, ...finished] : finished, rest };
    read = text;
    return known;
  };
}
