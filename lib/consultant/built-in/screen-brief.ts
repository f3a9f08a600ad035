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
  /\b(ignore|disregard|forget|override)\b[^.?!]{0,40}\b(instructions?|prompts?|rules|guidelines)\b|\b(print|reveal|show|repeat|leak|output)\b[^.?!]{0,40}\b(system prompt|instructions|api keys?|secrets|passwords)\b|\byou are now\b|\b(developer mode|jailbreak)\b/i;

const pastime =
  /\b(write|tell|sing|give|compose|make)\b( me| us)?( an?| some)? (\w+ )?(poems?|jokes?|songs?|story|stories|essay|haiku|lyrics|limerick|recipes?|horoscope)\b/i;
const trivia =
  /\b(translate (this|the following|into)|weather (in|today|tomorrow|like)|capital of|who (won|is the|was the)|how old is|lose weight)\b/i;
const design =
  /\b(systems?|architectur\w*|design\w*|platforms?|apps?|applications?|services?|pipelines?|integrat\w*|databases?|apis?|software|build(ing)?|website|portal)\b/i;

const isOffTopic = (text: string) => pastime.test(text) || (trivia.test(text) && !design.test(text));

/** Words that every longer text of a language has and English hasn't. */
const functionWords: readonly RegExp[] = [
  /\b(ich|wir|und|der|die|das|ein|eine|einen|für|mit|nicht|möchte|soll|werden|ist)\b/gi,
  /\b(je|nous|une|les|des|pour|avec|dans|est|sont|veux|voulons|doit|qui|sur)\b/gi,
  /\b(el|los|las|una|para|con|quiero|queremos|necesito|que|por|debe|del)\b/gi,
  /\b(il|una|gli|per|con|vogliamo|vorrei|deve|che|sono|della|nel)\b/gi,
  /\b(um|uma|para|com|não|queremos|preciso|deve|que|os|dos)\b/gi,
  /\b(een|het|wij|voor|met|niet|willen|moet|zijn|van)\b/gi,
];
const english = /\b(the|and|a|an|of|to|for|with|we|is|are|our|must|that|in|on|should|how|my|from|by|it)\b/gi;

const countOf = (words: RegExp, text: string) => (text.match(words) ?? []).length;

function isForeign(text: string): boolean {
  const letters = countOf(/\p{L}/gu, text);
  const latin = countOf(/\p{Script=Latin}/gu, text);
  if (letters >= 6 && latin / letters < 0.6) return true;
  const start = text.slice(0, 2_000);
  const most = Math.max(...functionWords.map((words) => countOf(words, start)));
  return most >= 3 && most > countOf(english, start);
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
