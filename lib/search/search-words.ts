const maxWords = 12;

/** The words of a query, in lower case: letters and digits, whatever stands between them. */
export function wordsOf(query: string): string[] {
  const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, maxWords);
}
