/** Bytes of `expected` that `found` hasn't, and bytes that it has more than once or that don't belong there. */
export interface Difference {
  lost: number;
  duplicated: number;
}

const bytes = (words: readonly string[]) => Buffer.byteLength(words.join(" "));

/** The words are numbered, so each stands for its place. */
export function compareTexts(expected: string, found: string): Difference {
  const wanted = expected.split(" ").filter(Boolean);
  const seen = found.split(" ").filter(Boolean);
  const known = new Set<string>();
  const repeated = seen.filter((word) => {
    const isNew = wanted.includes(word) && !known.has(word);
    known.add(word);
    return !isNew;
  });
  return { lost: bytes(wanted.filter((word) => !known.has(word))), duplicated: bytes(repeated) };
}

function commonPrefix(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** Bytes that were shown at some time and are not what the answer holds there in the end. */
export const withdrawn = (shown: readonly string[], final: string): number =>
  shown.reduce((most, text) => Math.max(most, text.length - commonPrefix(text, final)), 0);
