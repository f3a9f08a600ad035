/**
 * Widths as shares of the font size, for the page's font and the sans-serif that an exported file meets. They are
 * taken a little too wide, so that text fits its box wherever it is drawn.
 */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[iljI|.,:;'!`]/, 0.32],
  [/[ ftr()[\]/\\-]/, 0.4],
  [/[mwMW@%—]/, 0.92],
  [/[A-Z&#+=<>~?]/, 0.7],
  [/[\u1100-\u{10ffff}]/u, 1.05],
];
const usualWidth = 0.59;
const ellipsis = "…";

const characterWidth = (character: string) =>
  widths.find(([characters]) => characters.test(character))?.[1] ?? usualWidth;

/** The width of a text on one line, in pixels. */
export const textWidth = (text: string, fontSize: number): number =>
  [...text].reduce((width, character) => width + characterWidth(character), 0) * fontSize;

/** The longest beginning of a text that fits. At least one character, or nothing would ever fit. */
function cutToFit(text: string, maxWidth: number, fontSize: number): string {
  let width = 0;
  const characters = [...text];
  const end = characters.findIndex((character) => {
    width += characterWidth(character) * fontSize;
    return width > maxWidth;
  });
  return end === -1 ? text : characters.slice(0, Math.max(end, 1)).join("");
}

/** Where a text may be broken: after spaces, and inside a name after what joins its parts. */
const splitWords = (text: string) =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .match(/[^ /._-]*[ /._-]|[^ /._-]+/g) ?? [];

/** Pieces that fit on a line by themselves: a word that is too long is cut. */
function splitPieces(text: string, maxWidth: number, fontSize: number): string[] {
  return splitWords(text).flatMap((word) => {
    const pieces: string[] = [];
    for (let rest = word; rest !== ""; ) {
      const piece = cutToFit(rest, maxWidth, fontSize);
      pieces.push(piece);
      rest = rest.slice(piece.length);
    }
    return pieces;
  });
}

function shorten(line: string, maxWidth: number, fontSize: number): string {
  const room = maxWidth - textWidth(ellipsis, fontSize);
  return `${cutToFit(line, room, fontSize).trimEnd()}${ellipsis}`;
}

interface TextSpace {
  /** In pixels. */
  maxWidth: number;
  fontSize: number;
  maxLines: number;
}

/** A text on lines that fit; what takes more lines than there may be ends in an ellipsis. */
export function wrapText(text: string, { maxWidth, fontSize, maxLines }: TextSpace): string[] {
  const lines: string[] = [];
  for (const piece of splitPieces(text, maxWidth, fontSize)) {
    const longer = `${lines.at(-1) ?? ""}${piece}`;
    if (lines.length > 0 && textWidth(longer.trimEnd(), fontSize) <= maxWidth)
      lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  const trimmed = lines.map((line) => line.trim()).filter(Boolean);
  const shown = trimmed.slice(0, maxLines);
  if (trimmed.length <= maxLines) return shown;
  return [...shown.slice(0, -1), shorten(`${shown.at(-1) ?? ""} `.padEnd(200), maxWidth, fontSize)];
}
