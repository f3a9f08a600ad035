/** Latin letters and the signs between them: what the fonts of a picture surely have. */
const unprintable = /[^\u0020-\u007e\u00a1-\u00a8\u00aa-\u00ac\u00af-\u017f‐-―‘-„•…€]+/gu;

const limit = 110;

/**
 * A title as a picture can show it. Signs that its fonts lack are left out, as the program that draws it would look
 * for them on the internet; null when too little is left to be read.
 */
export function printableText(text: string): string | null {
  const printable = text.normalize("NFC").replace(unprintable, " ").replace(/\s+/g, " ").trim();
  if (!/[\p{L}\p{N}]/u.test(printable)) return null;
  return printable.length <= limit ? printable : `${printable.slice(0, limit).replace(/\s+\S*$/, "")}…`;
}
