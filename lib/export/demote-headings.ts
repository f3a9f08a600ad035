import { type Change, tokensOf, withChanges } from "./markdown-tokens";

const deepest = 6;

interface Heading {
  level: number;
  /** What makes it a heading of another level. */
  write: (level: number) => Change[];
}

const hashes = (level: number) => "#".repeat(level);

/** A text that ends in `#` after a space would lose it as the close of a heading. */
const keepEnd = (text: string) => text.replace(/(^|\s)(#+\s*)$/, "$1\\$2");

/** A heading with a line below it knows two levels; further down it takes hashes, where it has one line only. */
function underlined(text: Change, line: Change): Heading {
  const level = line.text.startsWith("=") ? 1 : 2;
  const isOneLine = !text.text.includes("\n");
  return {
    level,
    write: (wanted) => [
      ...(isOneLine ? [{ ...text, text: `${hashes(wanted)} ${keepEnd(text.text)}` }] : []),
      { ...line, text: "" },
    ],
  };
}

function findHeadings(text: string): Heading[] {
  const tokens = tokensOf(text).map(({ written, ...token }) => ({ ...token, text: written }));
  const inside = (type: string, outer: { start: number; end: number }) =>
    tokens.find((token) => token.type === type && token.start >= outer.start && token.end <= outer.end);
  return tokens.flatMap((token): Heading[] => {
    const sequence = token.type === "atxHeading" && inside("atxHeadingSequence", token);
    if (sequence)
      return [{ level: sequence.text.length, write: (level) => [{ ...sequence, text: hashes(level) }] }];
    if (token.type !== "setextHeading") return [];
    const [content, line] = [inside("setextHeadingText", token), inside("setextHeadingLineSequence", token)];
    return content && line ? [underlined(content, line)] : [];
  });
}

/**
 * Markdown whose headings all stand below a level, as far apart from each other as they were while there are levels.
 * A heading over several lines has no such form and becomes a paragraph.
 */
export function demoteHeadings(text: string, below: number): string {
  const headings = findHeadings(text);
  const by = below + 1 - Math.min(...headings.map(({ level }) => level));
  if (headings.length === 0 || by <= 0) return text;
  return withChanges(
    text,
    headings.flatMap(({ level, write }) => write(Math.min(level + by, deepest))),
  );
}
