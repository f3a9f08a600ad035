import { splitSentences } from "./split-sentences";

/** What somebody wants to be used, and what it is to take the place of. */
export interface Wish {
  want: string;
  instead?: string;
}

const thing = "([\\w.+#/–-][\\w.+#/ –-]{0,60}?)";
const end = "\\s*(?:,|please|$|[.!?;]|\\b(?:as|for|in|because|since|so|here|everywhere)\\b)";
const polite =
  "(?:please |let's |let us |(?:can|could|should) we |(?:i|we)(?:'d| would) (?:rather |prefer to |like to )|we (?:want to|will|prefer to) )?";
const pattern = (source: string) => new RegExp(source.replaceAll("THING", thing).replaceAll("END", end), "i");

/** In each, `want` and `instead` name groups by number. */
const wishes: readonly { words: RegExp; want: number; instead?: number }[] = [
  {
    words: pattern("\\b(?:replace|swap|exchange|substitute)(?: out)? THING (?:with|by|for) THINGEND"),
    want: 2,
    instead: 1,
  },
  { words: pattern("\\b(?:switch|change|move|go) (?:over )?from THING to THINGEND"), want: 2, instead: 1 },
  {
    words: pattern(
      "\\b(?:use|take|choose|pick|prefer|want|try|go with|switch to|change to|move to) THING (?:instead of|rather than|in place of) THINGEND",
    ),
    want: 1,
    instead: 2,
  },
  { words: pattern("\\binstead of THING,? (?:we )?(?:use|take|want|prefer) THINGEND"), want: 2, instead: 1 },
  {
    words: pattern(
      `^${polite}(?:use|take|go with|go for|switch to|change to|move to|prefer|choose|pick|make it) THING(?: instead)?END`,
    ),
    want: 1,
  },
];

const longest = 300;
const tidy = (text = "") => text.trim().replace(/^(?:the|an?|our|my) /i, "");

/** "Make it cheaper" wants no thing that could be chosen. */
const isThing = (want: string) =>
  !/^(?:it|that|this|them|more|less|\w+er|(?:ten|\d+|two|three|five) ?(?:x|times)\b.*)$/i.test(want);

function findWish(sentence: string): Wish[] {
  for (const { words, want, instead } of wishes) {
    const match = words.exec(sentence);
    const wanted = tidy(match?.[want]);
    if (!match || !isThing(wanted)) continue;
    return [{ want: wanted, ...(instead ? { instead: tidy(match[instead]) } : {}) }];
  }
  return [];
}

/** What a message wants to be used: "Use Kafka instead of RabbitMQ", "Let's go with blue-green". */
export const findWishes = (message: string): Wish[] =>
  message.length > longest ? [] : splitSentences(message).flatMap(findWish);
