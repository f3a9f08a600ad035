import { checkDesign } from "@/lib/checks/check-design";
import type { Decision, Design } from "@/lib/design/schema";
import { composeDesign, keyOf } from "./compose-design";
import type { Composition } from "./composition";
import { designOf } from "./design-of";
import { type Bill, estimateBill } from "./price-design";
import type { Understanding } from "./understanding";

type Option = NonNullable<Decision["options"]>[number];

/** A way to spend less: another option of a decision, with what it saves and what it gives up. */
export interface Lever {
  decision: Decision;
  chosen: Option;
  option: Option;
  /** How it is asked for. */
  wish: string;
  saves: number;
  bill: Bill;
  /** Drivers that it serves less well, each with both scores. */
  givesUp: readonly string[];
  /** Stated requirements among them: only whoever stated them can give them up. */
  against: readonly string[];
}

/** How an option is named in a wish, without what explains it. */
const wishFor = ({ name }: Option): string =>
  name
    .replace(/\(.*?\)/g, "")
    .replace(/[:;,].*$/, "")
    .trim();

const scoreOf = ({ scores = {} }: Option, driver: string) => scores[driver] ?? 3;

const withWish = (understanding: Understanding, want: string): Understanding => ({
  ...understanding,
  facts: { ...understanding.facts, wishes: [...understanding.facts.wishes, { want }] },
});

const isSound = (design: Design) =>
  !checkDesign(design).findings.some(({ severity }) => severity === "error");

/** What was stated and speaks against an option: those that its score is worse for by two or more. */
function findAgainst(chosen: Option, option: Option, { requirements }: Composition): string[] {
  const stated = new Set(requirements.filter(({ source }) => source === "stated").map(({ id }) => id));
  return Object.keys(chosen.scores ?? {}).filter(
    (driver) => stated.has(driver) && scoreOf(chosen, driver) - scoreOf(option, driver) >= 2,
  );
}

function tryOption(
  { decision, chosen, option }: Pick<Lever, "decision" | "chosen" | "option">,
  understanding: Understanding,
  before: { composition: Composition; bill: Bill },
): Lever[] {
  const wish = wishFor(option);
  const after = composeDesign(withWish(understanding, wish));
  if (after.decisions.find(({ id }) => id === decision.id)?.chosen !== option.name) return [];
  const design = designOf(after);
  const bill = estimateBill(design);
  const saves = before.bill.dollars - (bill?.dollars ?? before.bill.dollars);
  if (!bill || saves <= 0 || !isSound(design)) return [];
  const worse = Object.keys(chosen.scores ?? {}).filter(
    (driver) => scoreOf(option, driver) < scoreOf(chosen, driver),
  );
  return [
    {
      decision,
      chosen,
      option,
      wish,
      saves,
      bill,
      givesUp: worse.map((driver) => `${driver} ${scoreOf(chosen, driver)} → ${scoreOf(option, driver)}`),
      against: findAgainst(chosen, option, before.composition),
    },
  ];
}

interface Savings {
  bill: Bill;
  levers: readonly Lever[];
}

/** Each lever takes a composition, and every step of every later turn asks for the same ones. */
const latest = new Map<string, Savings | null>();
const mostKept = 16;

function workOutLevers(understanding: Understanding): Savings | null {
  const composition = composeDesign(understanding);
  const bill = estimateBill(designOf(composition));
  if (!bill) return null;
  const candidates = composition.decisions.flatMap((decision) => {
    const { options = [] } = decision;
    const chosen = options.find(({ name }) => name === decision.chosen);
    if (!chosen?.scores || !("R-cost" in chosen.scores)) return [];
    return options
      .filter(
        (option) =>
          scoreOf(option, "R-cost") > scoreOf(chosen, "R-cost") && scoreOf(option, "R-consistency") > 1,
      )
      .map((option) => ({ decision, chosen, option }));
  });
  const levers = candidates.flatMap((candidate) =>
    tryOption(candidate, understanding, { composition, bill }),
  );
  return { bill, levers: levers.toSorted((first, second) => second.saves - first.saves) };
}

/** The other options of a design's decisions that cost less to run and leave no error, the greatest saving first. */
export function listLevers(understanding: Understanding): Savings | null {
  const key = keyOf(understanding);
  const known = latest.get(key);
  if (known !== undefined) return known;
  const savings = workOutLevers(understanding);
  latest.set(key, savings);
  const [oldest] = latest.keys();
  if (latest.size > mostKept && oldest !== undefined) latest.delete(oldest);
  return savings;
}

/** What saves most and breaks nothing that was stated; null where nothing does. */
export const findLever = (understanding: Understanding): Lever | null =>
  listLevers(understanding)?.levers.find(({ against }) => against.length === 0) ?? null;
