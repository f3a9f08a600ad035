import type { Technology } from "@/lib/catalogue/technology";
import type { Decision, Design } from "@/lib/design/schema";
import { composeDesign } from "./compose-design";
import { compareMainNumbers } from "./describe-effect";
import { designOf } from "./design-of";
import { isNamedBy } from "./find-meant";
import { findCatalogued } from "./known-names";
import { bullets, markdownTable } from "./markdown-table";
import { sayEntries } from "./say-entries";
import type { Understanding } from "./understanding";
import { cite } from "./why-technology";

type Option = NonNullable<Decision["options"]>[number];

const end = "(?:[?.!]|$)";
const shapes: readonly RegExp[] = [
  new RegExp(`\\bdifferences? between (.+?) and (.+?)${end}`, "i"),
  new RegExp(`\\bcompar(?:e|ison of) (.+?) (?:with|to|and|against|versus|vs\\.?) (.+?)${end}`, "i"),
  new RegExp(`\\b(?:is )?(.+?) (?:versus|vs\\.?|or|better or worse than) (.+?)${end}`, "i"),
  new RegExp(`^(?:what|how) about (.+?)(?: instead)?${end}`, "i"),
  new RegExp(`\\bcompar(?:e|ison)(?: it| this| that)? (?:with|to|of) (.+?)${end}`, "i"),
  new RegExp(`\\b(?:pros and cons|trade-?offs?) of (.+?)${end}`, "i"),
];

const tidy = (phrase: string) => phrase.trim().replace(/^(?:the|an?|our|using|it with|this with) /i, "");

/** What is to be compared, in the words of the message; "it" stands for what is chosen. */
function findPhrases(message: string): string[] {
  const match = shapes.flatMap((shape) => shape.exec(message.trim()) ?? []);
  const [, ...found] = match;
  return found
    .flatMap((phrase) => (phrase && !/^(it|this|that|the design|them)$/i.test(phrase) ? [tidy(phrase)] : []))
    .slice(0, 2);
}

const isMeant = (phrase: string, { name }: Option) => isNamedBy(phrase, name);

/** The decision that has the phrases among its options, and those options. */
function findSides(phrases: readonly string[], decisions: readonly Decision[]) {
  const sides = decisions.map((decision) => {
    const { options = [] } = decision;
    const meant = phrases.flatMap((phrase) => options.find((option) => isMeant(phrase, option)) ?? []);
    return { decision, meant: [...new Set(meant)] };
  });
  return sides.sort((first, second) => second.meant.length - first.meant.length)[0];
}

const totalOf = ({ scores = {} }: Option) => Object.values(scores).reduce((sum, score) => sum + score, 0);

function tableOf(first: Option, second: Option): string {
  const drivers = [...new Set([...Object.keys(first.scores ?? {}), ...Object.keys(second.scores ?? {})])];
  const score = ({ scores = {} }: Option, driver: string) => String(scores[driver] ?? "–");
  const rows = drivers.map((driver) => [driver, score(first, driver), score(second, driver)]);
  const sides = (name: "pros" | "cons") =>
    [first, second].map((option) => (option[name] ?? []).join("; ") || "–");
  return markdownTable(
    ["Driver", first.name, second.name],
    [
      ...rows,
      ["Sum", String(totalOf(first)), String(totalOf(second))],
      ["For it", ...sides("pros")],
      ["Against it", ...sides("cons")],
    ],
  );
}

/** What the numbers would be with the other option: worked out on a copy, and not kept. */
function tryOption(other: Option, understanding: Understanding | null): string {
  if (!understanding)
    return "This design wasn't composed here, so I can't work out its numbers with the other one; change it in the Model tab and compare the versions.";
  const { facts } = understanding;
  const wish = { want: other.name.replace(/\(.*?\)/g, "").replace(/[:;,].*$/, "") };
  const now = designOf(composeDesign(understanding));
  const then = designOf(
    composeDesign({ ...understanding, facts: { ...facts, wishes: [...facts.wishes, wish] } }),
  );
  const lines = compareMainNumbers(now, then);
  if (lines.length === 0)
    return "The computed numbers are the same with both: load, latency and availability don't tell them apart, the scores do.";
  return `With "${other.name}" the design's numbers would be:\n\n${bullets(lines)}`;
}

function compareSides(
  decision: Decision,
  first: Option,
  second: Option,
  understanding: Understanding | null,
): string {
  const { id, title, chosen, wouldFlipIf = "nothing is recorded" } = decision;
  const other = first.name === chosen ? second : first;
  return `That is **${id}**, ${title}; chosen is **${chosen ?? "nothing yet"}**.

${tableOf(first, second)}

${tryOption(other, understanding)}

It would flip if: ${wouldFlipIf}${sayEntries(decision)} To take the other one, say "use ${other.name.replace(/[:(].*$/, "").trim()}".`;
}

const row = (entry: Technology) => [
  cite(entry),
  entry.fits.join("; "),
  entry.limits.join("; "),
  `${entry.effort}, from ${entry.fewestEngineers} engineers on`,
  entry.licence,
];

function compareTechnologies(entries: readonly Technology[]): string {
  const table = markdownTable(["Product", "Fits", "Limits", "Effort to run", "Licence"], entries.map(row));
  return `No decision of this design has them as options; this is what the catalogue says of them:\n\n${table}\n\nTo take one, say "use ${entries.at(-1)?.name}".`;
}

/** Products that are meant: named ones, and what the design uses of the same kind where only one was named. */
function findProducts(phrases: readonly string[], { components }: Design): Technology[] {
  const named = phrases.flatMap((phrase) => findCatalogued(phrase) ?? []);
  const [only] = named;
  if (named.length !== 1 || !only) return named;
  const used = components
    .flatMap(({ technology }) =>
      technology ? (findCatalogued(technology.name.replace(/\(.*?\)/g, "")) ?? []) : [],
    )
    .find(({ kind, id }) => kind === only.kind && id !== only.id);
  return used ? [used, only] : [only];
}

/** Two options of a decision, or two products, side by side; null when a message names nothing to compare. */
export function compareOptions(
  message: string,
  design: Design,
  understanding: Understanding | null,
): string | null {
  const phrases = findPhrases(message);
  const sides = findSides(phrases, design.decisions);
  const chosen = sides?.decision.options?.find(({ name }) => name === sides.decision.chosen);
  const [first, second] = sides?.meant ?? [];
  if (sides && first && second) return compareSides(sides.decision, first, second, understanding);
  if (sides && first && chosen && chosen !== first)
    return compareSides(sides.decision, chosen, first, understanding);
  const products = findProducts(phrases, design);
  if (products.length > 0) return compareTechnologies(products);
  const other = sides?.decision.options?.find((option) => option !== first);
  return sides && first && other ? compareSides(sides.decision, first, other, understanding) : null;
}

/** What can be compared in a design, when a message named nothing that is there. */
export const listComparable = ({ decisions }: Design): string =>
  `I don't know that as another option, or it is chosen already. I weigh the options of a decision, or products that the catalogue holds; anything else needs a language model (a key). The decisions and their options:\n\n${bullets(
    decisions.map(({ id, options = [] }) => `**${id}**: ${options.map(({ name }) => name).join(" | ")}`),
  )}`;
