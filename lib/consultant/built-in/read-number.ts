const words: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  twenty: 20,
  hundred: 100,
  thousand: 1_000,
};

const factors: Record<string, number> = {
  k: 1_000,
  thousand: 1_000,
  m: 1_000_000,
  million: 1_000_000,
  billion: 1_000_000_000,
};

/** The source of a pattern that matches a number as people write it: 40, 1,500, 2k, 1.5 million, two. */
export const numberPattern = `(?:\\d[\\d,]{0,14}(?:\\.\\d{1,4})?(?:\\s?(?:k|m|thousand|million|billion))?|${Object.keys(words).join("|")})(?![\\w%])`;

/** What `numberPattern` matched, as a number; NaN for anything else. */
export function readNumber(text: string): number {
  const trimmed = text.trim().toLowerCase();
  const word = words[trimmed];
  if (word !== undefined) return word;
  const match = /^([\d,]+(?:\.\d+)?)\s?([a-z]+)?$/.exec(trimmed);
  if (!match?.[1]) return Number.NaN;
  return Number(match[1].replaceAll(",", "")) * (match[2] ? (factors[match[2]] ?? Number.NaN) : 1);
}
