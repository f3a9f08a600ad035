import { type Facts, noFacts } from "./facts";
import { frameworkNames, technologyNames } from "./known-names";
import { numberPattern, readNumber } from "./read-number";
import { splitSentences } from "./split-sentences";

const secondsOf: Record<string, number> = { sec: 1, min: 60, hou: 3_600, day: 86_400, mon: 2_592_000 };

const pattern = (source: string) => new RegExp(source.replaceAll("NUMBER", `(${numberPattern})`), "gi");

/** Money and hours come "a month" and "a day" as well, and aren't load. */
const notLoad =
  "(?!usd\\b|eur\\b|gbp\\b|dollars\\b|euros\\b|pounds\\b|hours?\\b|minutes?\\b|days?\\b|times\\b)";
const rates = pattern(
  `(?<![$€£]\\s?|[\\w,.])NUMBER\\s+(?:${notLoad}[a-z]+\\s+){0,3}(?:per|a|an|each|every)\\s+(second|sec|minute|min|hour|day|month)\\b`,
);
const shortRates = pattern("\\bNUMBER\\s*(?:rps|req\\/s|requests?\\/s|tps|\\/s)(?!\\w)");
const people = pattern(
  "\\bNUMBER\\s+(?:concurrent\\s+|active\\s+|daily\\s+)?(?:users|customers|drivers|members|readers|subscribers)\\b",
);
const teams = [
  pattern("\\bteam\\s+(?:of|is|has)\\s+(?:about\\s+)?NUMBER"),
  pattern("\\bNUMBER\\s+of\\s+us\\b"),
  pattern(
    "\\b(?:we are|we're|there are)\\s+(?:about\\s+|only\\s+|just\\s+)?NUMBER(?:\\s+(?:people|persons|engineers|developers))?(?=\\s*(?:[.,;!?]|$|and\\b|people|persons|engineers|developers))",
  ),
  pattern("\\bNUMBER[- ](?:person|people)\\s+team\\b"),
  pattern("\\bNUMBER\\s+(?:\\w+\\s+)?(?:engineers|developers|devs|programmers)\\b"),
];
const budgets = [
  pattern("([$€£])\\s?NUMBER(?:\\s*(?:\\/|per|a)\\s*(month|year))?"),
  pattern("\\bNUMBER\\s*(dollars|euros|usd|eur|gbp|pounds)(?:\\s*(?:\\/|per|a)\\s*(month|year))?"),
];
const timelines = pattern(
  "\\b(?:in|within|by|before|until)\\s+(?:the\\s+)?(?:NUMBER\\s+(?:weeks|months|quarters)|next\\s+(?:month|quarter|year|spring|summer|autumn|winter)|q[1-4]\\b|(?:january|february|march|april|june|july|august|september|october|november|december)\\b)",
);
const availabilities = /\b(99(?:\.\d{1,4})?)\s?%/g;
const latencies = pattern(
  "\\b(?:within|under|below|less than|in|p9[59]\\s*(?:of|<|under)?)\\s*NUMBER\\s?(ms|milliseconds|seconds?)\\b",
);
const factors = [
  pattern(
    "\\bNUMBER\\s*(?:x|times)\\s+(?:the\\s+|as\\s+(?:much|many)\\s+|more\\s+|our\\s+)?(?:\\w+\\s+)?(?:load|traffic|users|volume|orders|requests|throughput)\\b",
  ),
  /\b(double|triple)\s+(?:the\s+)?(?:load|traffic|users|volume|orders|requests|throughput)\b/gi,
];

const currencies: Record<string, string> = {
  $: "USD",
  usd: "USD",
  dollars: "USD",
  "€": "EUR",
  eur: "EUR",
  euros: "EUR",
  "£": "GBP",
  gbp: "GBP",
  pounds: "GBP",
};
const multiples: Record<string, number> = { double: 2, triple: 3 };

const matches = (text: string, ...patterns: readonly RegExp[]) =>
  patterns.flatMap((each) => [...text.matchAll(each)]);

const largest = (values: readonly number[]): number | undefined => {
  const usable = values.filter((value) => Number.isFinite(value) && value > 0);
  return usable.length > 0 ? Math.max(...usable) : undefined;
};

const numbersOf = (text: string, ...patterns: readonly RegExp[]) =>
  matches(text, ...patterns).map((match) => readNumber(match[1] ?? ""));

function findPeak(text: string): number | undefined {
  const perPeriod = matches(text, rates).map(
    (match) => readNumber(match[1] ?? "") / (secondsOf[(match[2] ?? "").slice(0, 3).toLowerCase()] ?? 1),
  );
  return largest([...perPeriod, ...numbersOf(text, shortRates)]);
}

function findBudget(text: string): Facts["budget"] {
  const match = matches(text, ...budgets)[0];
  if (!match) return undefined;
  const [, first = "", second = "", period] = match;
  const currency = currencies[first.toLowerCase()] ?? currencies[second.toLowerCase()];
  const value = largest([readNumber(first), readNumber(second)]);
  if (!currency || value === undefined) return undefined;
  return { value, unit: period ? `${currency} a ${period.toLowerCase()}` : currency };
}

function findLatency(text: string): number | undefined {
  const values = matches(text, latencies).map(
    (match) => readNumber(match[1] ?? "") * (/^s/i.test(match[2] ?? "") ? 1_000 : 1),
  );
  return values.find((value) => Number.isFinite(value) && value > 0);
}

const findFactor = (text: string) =>
  largest(
    matches(text, ...factors).map(([, word = ""]) => multiples[word.toLowerCase()] ?? readNumber(word)),
  );

/** A question may name what is only considered: "should we use Kafka?" says nothing about what is there. */
const isOnlyConsidered = (sentence: string) =>
  sentence.endsWith("?") &&
  (/\b(should|shall|could|can|why not|or)\b/i.test(sentence) ||
    !/\b(my|our|existing|already)\b/i.test(sentence));

function findTechnologies(text: string): string[] {
  const told = splitSentences(text)
    .filter((sentence) => !isOnlyConsidered(sentence))
    .join(" ");
  return technologyNames.filter(({ words }) => words.test(told)).map(({ name }) => name);
}

const withoutUndefined = <Value extends object>(value: Value) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));

/** The numbers, names and limits that a text states. Reads only; what isn't said stays absent. */
export function findFacts(text: string): Facts {
  return {
    ...noFacts,
    ...withoutUndefined({
      peakPerSecond: findPeak(text),
      users: largest(numbersOf(text, people)),
      latencyMs: findLatency(text),
      availabilityPercent: largest(matches(text, availabilities).map(([, value]) => Number(value))),
      teamSize: largest(numbersOf(text, ...teams)),
      budget: findBudget(text),
      timeline: matches(text, timelines)[0]?.[0],
      loadFactor: findFactor(text),
    }),
    frameworks: frameworkNames.filter(({ words }) => words.test(text)).map(({ name }) => name),
    technologies: findTechnologies(text),
    asksMicroservices:
      /\bmicro-?services?\b/i.test(text) && !/\b(should|do) (we|i)\b[^.?!]*micro-?services?/i.test(text),
  };
}
