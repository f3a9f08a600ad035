import type { Decision } from "@/lib/design/schema";

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
}

const totalOf = ({ scores }: Pick<Option, "scores">): number =>
  Object.values(scores).reduce((total, score) => total + score, 0);

const isBetter = (option: Option, than: Option) =>
  (than.ruledOutBy !== undefined && option.ruledOutBy === undefined) ||
  (totalOf(option) > totalOf(than) && option.ruledOutBy === undefined);

/** The option with the highest total of those that aren't ruled out; the first of equals. */
export const findWinner = ({ options }: OpenDecision): Option =>
  options.reduce((best, option) => (isBetter(option, best) ? option : best));

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
    rationale: `${winner.because} Sum of the scores over the drivers: ${totalOf(winner)}; ${comparison}. The scores are judgements of the catalogue, weighed alike.`,
    consequences: winner.consequences,
    wouldFlipIf: winner.wouldFlipIf,
  };
}
