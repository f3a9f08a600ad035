import type { Numbers } from "../compute-numbers";
import { type Figure, formatNumber, formatShare, formatTime } from "../figure";

/** Something that is judged by a computed number: an objective, the budget, or whether a component bears its peak. */
export interface Verdict {
  /** The workflow or component; null for the design as a whole. */
  of: string | null;
  name: string;
  /** What must hold. */
  rule: string;
  isMet: boolean;
  figure: Figure;
  /** The same of other numbers; what can't be computed any more, since something is overloaded, isn't met. */
  judge: (numbers: Numbers) => boolean;
}

const listLoads = ({ components }: Numbers): Verdict[] =>
  components.flatMap(({ id, name, scaledUtilisation: figure }, at) => {
    if (!figure.isKnown) return [];
    const judge = (numbers: Numbers) => {
      const busy = numbers.components[at]?.scaledUtilisation;
      return busy?.isKnown === true && busy.value < 1;
    };
    return [{ of: id, name, rule: "bears the peak", isMet: figure.value < 1, figure, judge }];
  });

const listLatencies = ({ workflows }: Numbers): Verdict[] =>
  workflows.flatMap(({ id, name, latency: { objective } }, at) => {
    if (!objective || objective.isMet === null) return [];
    const { percentile, limit, isMet, predicted: figure } = objective;
    const judge = (numbers: Numbers) => numbers.workflows[at]?.latency.objective?.isMet === true;
    return [{ of: id, name, rule: `p${percentile} ≤ ${formatTime(limit)}`, isMet, figure, judge }];
  });

const listAvailabilities = ({ workflows }: Numbers): Verdict[] =>
  workflows.flatMap(({ id, name, availability: { objective, isMet, composed: figure } }, at) => {
    if (objective === null || isMet === null) return [];
    const judge = (numbers: Numbers) => numbers.workflows[at]?.availability.isMet === true;
    return [{ of: id, name, rule: `available ≥ ${formatShare(objective)}`, isMet, figure, judge }];
  });

function listCosts({ cost: { least: figure, budget, isMet } }: Numbers): Verdict[] {
  if (budget === null || isMet === null) return [];
  const rule = `costs ≤ ${formatNumber(budget)} ${figure.unit}`;
  return [{ of: null, name: "Budget", rule, isMet, figure, judge: ({ cost }) => cost.isMet === true }];
}

/** Everything of a design that is judged by its numbers, where they are known. */
export const listVerdicts = (numbers: Numbers): Verdict[] => [
  ...listLoads(numbers),
  ...listLatencies(numbers),
  ...listAvailabilities(numbers),
  ...listCosts(numbers),
];
