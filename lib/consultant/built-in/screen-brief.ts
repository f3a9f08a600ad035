import { splitSentences } from "./split-sentences";

export type BriefProblem = "empty" | "language" | "attack" | "off-topic";

export interface ScreenedBrief {
  /** What is left to be read as a brief; empty when there is a problem. */
  text: string;
  problem: BriefProblem | null;
  /** Sentences that want other instructions were left out. */
  hadAttack: boolean;
}

const attack =
  /\b(ignore|disregard|forget|override)\b[^.?!]{0,40}\b(instructions?|prompts?|rules|guidelines)\b|\b(print|reveal|show|repeat|leak|output)\b[^.?!]{0,40}\b(system prompt|instructions|api keys?|secrets|passwords)\b|^(please )?(give|tell|show|print|dump|list|send) (me|us)\b[^.?!]{0,60}\b(passwords?|environment variables|credentials|api keys?|private keys?|secrets?)\b|\byou are now\b|\b(developer mode|jailbreak)\b/im;

const pastime =
  /\b(write|tell|sing|give|compose|make)\b( me| us)?( an?| some)? (\w+ )?(poems?|jokes?|songs?|story|stories|essay|haiku|lyrics|limerick|recipes?|horoscope)\b/i;
const trivia =
  /\b(translate (this|the following|into)|weather (in|today|tomorrow|like)|capital of|who (won|is the|was the)|how old is|lose weight)\b/i;
const design =
  /\b(systems?|architectur\w*|design\w*|platforms?|apps?|applications?|services?|pipelines?|integrat\w*|databases?|apis?|software|build(ing)?|website|portal)\b/i;

const isOffTopic = (text: string) => pastime.test(text) || (trivia.test(text) && !design.test(text));

interface Language {
  /** Words that every longer text of the language has and English hasn't. */
  words: RegExp;
  /** That English is what is read, said in the language itself. */
  sorry: string;
}

const languages: readonly Language[] = [
  {
    words: /\b(ich|wir|und|der|die|das|ein|eine|einen|für|mit|nicht|möchte|soll|werden|ist)\b/gi,
    sorry: "Ich lese leider nur Englisch.",
  },
  {
    words: /\b(je|nous|une|les|des|pour|avec|dans|est|sont|veux|voulons|doit|qui|sur)\b/gi,
    sorry: "Je ne lis malheureusement que l'anglais.",
  },
  {
    words: /\b(el|los|las|una|para|con|quiero|queremos|necesito|que|por|debe|del)\b/gi,
    sorry: "Lo siento, solo leo inglés.",
  },
  {
    words: /\b(il|una|gli|per|con|vogliamo|vorrei|deve|che|sono|della|nel)\b/gi,
    sorry: "Purtroppo leggo solo l'inglese.",
  },
  {
    words: /\b(um|uma|para|com|não|queremos|preciso|deve|que|os|dos)\b/gi,
    sorry: "Infelizmente, só leio inglês.",
  },
  {
    words: /\b(een|het|wij|voor|met|niet|willen|moet|zijn|van)\b/gi,
    sorry: "Ik lees helaas alleen Engels.",
  },
];
const english = /\b(the|and|a|an|of|to|for|with|we|is|are|our|must|that|in|on|should|how|my|from|by|it)\b/gi;

const countOf = (words: RegExp, text: string) => (text.match(words) ?? []).length;

const mostLike = (text: string): { language: Language; count: number } | undefined =>
  languages
    .map((language) => ({ language, count: countOf(language.words, text) }))
    .sort((first, second) => second.count - first.count)[0];

const lookedAt = 2_000;

function isForeign(text: string): boolean {
  const letters = countOf(/\p{L}/gu, text);
  const latin = countOf(/\p{Script=Latin}/gu, text);
  if (letters >= 6 && latin / letters < 0.6) return true;
  const start = text.slice(0, lookedAt);
  const count = mostLike(start)?.count ?? 0;
  return count >= 3 && count > countOf(english, start);
}

/** A sentence in the language of a text that English is what is read; empty where the language isn't known. */
export function sayInItsLanguage(text: string): string {
  const best = mostLike(text.slice(0, lookedAt));
  return best && best.count >= 3 ? best.language.sorry : "";
}

const refused = (problem: BriefProblem): ScreenedBrief => ({
  text: "",
  problem,
  hadAttack: problem === "attack",
});

/**
 * What of a message may be read as a brief. Sentences that want other instructions are left out, since a brief
 * describes a system and commands nothing; a foreign language or another subject is told apart from a vague wish.
 */
export function screenBrief(message: string): ScreenedBrief {
  if (message.trim() === "") return refused("empty");
  if (isForeign(message)) return refused("language");
  if (!attack.test(message))
    return isOffTopic(message) ? refused("off-topic") : { text: message, problem: null, hadAttack: false };
  const rest = splitSentences(message)
    .filter((sentence) => !attack.test(sentence))
    .join("\n");
  const isBrief = rest.split(/\s+/).length >= 4 && !isOffTopic(rest);
  return isBrief ? { text: rest, problem: null, hadAttack: true } : refused("attack");
}
