import type { Component, Decision, Design } from "@/lib/design/schema";
import { bullets } from "./markdown-table";
import { sayEntries } from "./say-entries";

const stopWords = new Set(
  "why not did do does you we is are was the a an of to for in on with and or this that it use using choose chose chosen take took have has instead rather than so should would".split(
    " ",
  ),
);

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z][a-z0-9]+/g) ?? [])
    .filter((word) => !stopWords.has(word))
    .map((word) => word.replace(/s$/, ""));

/** How many of the asked words a text holds; rare enough in a design to tell its decisions apart. */
function countShared(asked: ReadonlySet<string>, text: string): number {
  return new Set(wordsOf(text).filter((word) => asked.has(word))).size;
}

const optionNames = ({ options = [] }: Decision) => options.map(({ name }) => name).join(" ");

function findBest<Item>(items: readonly Item[], score: (item: Item) => number): Item | null {
  const best = items
    .map((item) => ({ item, points: score(item) }))
    .sort((first, second) => second.points - first.points)[0];
  return best && best.points > 0 ? best.item : null;
}

function describeOption({
  name,
  pros = [],
  cons = [],
  scores = {},
}: NonNullable<Decision["options"]>[number]): string {
  const points = Object.entries(scores).map(([driver, score]) => `${driver} ${score}`);
  const total = Object.values(scores).reduce((sum, score) => sum + score, 0);
  const scored = points.length > 0 ? ` Scores: ${points.join(", ")}; sum ${total}.` : "";
  return `**${name}**: for it, ${pros.join("; ") || "nothing recorded"}; against it, ${cons.join("; ") || "nothing recorded"}.${scored}`;
}

function explain(decision: Decision, asked: ReadonlySet<string>): string {
  const { id, title, chosen, rationale, options = [], wouldFlipIf } = decision;
  const meant = options.filter(({ name }) => name !== chosen && countShared(asked, name) > 0);
  const shown = meant.length > 0 ? meant : options.filter(({ name }) => name !== chosen);
  const chosenOption = options.filter(({ name }) => name === chosen);
  return `That is **${id}**, ${title}: **${chosen ?? "still open"}**. ${rationale ?? ""}

${bullets([...chosenOption, ...shown].map(describeOption))}

It would flip if: ${wouldFlipIf ?? "nothing is recorded"}${sayEntries(decision)}`;
}

const explainTechnology = ({ name, technology }: Component): string =>
  `**${name}** uses ${technology?.name}. ${technology?.why ?? "No reason is recorded."}${technology?.alternatives?.length ? ` Not chosen: ${technology.alternatives.join(", ")}.` : ""}`;

/** An answer to "why …?" from the decisions and technologies of the design. */
export function explainDecision(message: string, { decisions, components }: Design): string {
  const asked = new Set(wordsOf(message));
  const decision = findBest(
    decisions,
    (each) =>
      2 * countShared(asked, `${each.title} ${optionNames(each)}`) +
      countShared(asked, each.rationale ?? "") / 10,
  );
  const component = findBest(
    components.filter(({ technology }) => technology),
    (each) =>
      countShared(asked, `${each.name} ${each.technology?.name} ${each.technology?.alternatives?.join(" ")}`),
  );
  const isDecisionMeant = decision && countShared(asked, `${decision.title} ${optionNames(decision)}`) > 0;
  if (isDecisionMeant) return explain(decision, asked);
  if (component) return explainTechnology(component);
  return `No decision of this design is about that, as far as my rules can tell. Recorded are:\n\n${bullets(decisions.map(({ id, title, chosen }) => `**${id}** ${title}: ${chosen ?? "still open"}`))}\n\nAsk about one of them by its name.`;
}
