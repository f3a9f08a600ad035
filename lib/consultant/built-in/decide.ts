import type { Decision } from "@/lib/design/schema";
import { findNamed } from "./find-meant";
import type { Wish } from "./find-wishes";

export interface Option {
  name: string;
  pros: string[];
  cons: string[];
  /** From 1 (bad) to 5 (good) for each driver, by the requirement's id. */
  scores: Record<string, number>;
  /** Why it, once it has won. */
  because: string;
  consequences: string[];
  wouldFlipIf: string;
  /** Why it can't be taken whatever its scores are. */
  ruledOutBy?: string;
}

export interface OpenDecision {
  id: string;
  title: string;
  context: string;
  options: readonly [Option, ...Option[]];
  /** The name of the option that somebody asked for after the scores were known. */
  wished?: string;
}

const totalOf = ({ scores }: Pick<Option, "scores">): number =>
  Object.values(scores).reduce((total, score) => total + score, 0);

const isBetter = (option: Option, than: Option) =>
  (than.ruledOutBy !== undefined && option.ruledOutBy === undefined) ||
  (totalOf(option) > totalOf(than) && option.ruledOutBy === undefined);

const findBest = ({ options }: OpenDecision): Option =>
  options.reduce((best, option) => (isBetter(option, best) ? option : best));

/** The option that was asked for; otherwise the highest total of those that aren't ruled out, the first of equals. */
export function findWinner(open: OpenDecision): Option {
  const wished = open.options.find(({ name }) => name === open.wished);
  return wished && wished.ruledOutBy === undefined ? wished : findBest(open);
}

/** What stands in brackets explains a name; a word or two is a name by itself. */
const tellingName = ({ name }: Option) => name.replace(/\((?:\S+\s+){2,}[^)]*\)/g, "");

/** The decision with the wish that names exactly one of its options; the latest of several wishes. */
export function withWishes<Open extends OpenDecision>(open: Open, wishes: readonly Wish[]): Open {
  for (const { want } of wishes.toReversed()) {
    const meant = open.options.filter((option) => findNamed(want, [option], tellingName));
    const [option] = meant;
    if (option && meant.length === 1) return { ...open, wished: option.name };
  }
  return open;
}

function sayWhoChose(open: OpenDecision, winner: Option): string {
  if (open.wished === undefined) return "";
  if (open.wished !== winner.name) {
    const refused = open.options.find(({ name }) => name === open.wished);
    return `You asked for "${open.wished}", and it can't be taken: ${refused?.ruledOutBy ?? "it isn't among the options"}. `;
  }
  const best = findBest(open);
  return best === winner
    ? "You asked for it, and the scores say the same. "
    : `You asked for it; by the scores alone "${best.name}" would win with ${totalOf(best)} against ${totalOf(winner)}. `;
}

/** A decision record: the option with the highest total over the drivers wins, and says by how much. */
export function decide(open: OpenDecision): Decision {
  const winner = findWinner(open);
  const others = open.options.filter((option) => option !== winner);
  const comparison = others
    .map(
      (option) =>
        `${option.name} ${totalOf(option)}${option.ruledOutBy ? ` (ruled out: ${option.ruledOutBy})` : ""}`,
    )
    .join(", ");
  return {
    id: open.id,
    title: open.title,
    status: "proposed",
    context: open.context,
    drivers: Object.keys(winner.scores),
    options: open.options.map(({ name, pros, cons, scores }) => ({ name, pros, cons, scores })),
    chosen: winner.name,
    rationale: `${sayWhoChose(open, winner)}${winner.because} Sum of the scores over the drivers: ${totalOf(winner)}; ${comparison}. The scores are judgements of the catalogue, weighed alike.`,
    consequences: winner.consequences,
    wouldFlipIf: winner.wouldFlipIf,
  };
}
