import type { Quantity, Step } from "@/lib/design/schema";
import type { Input } from "./figure";
import { formatShare } from "./figure";
import { readQuantity } from "./read-quantity";

/** A way from one step to the next and how often it is taken for each time that the step is done. */
export interface Way {
  to: string;
  weight: number;
}

export interface Ways {
  ways: Way[];
  inputs: Input[];
  problems: string[];
}

interface Branch {
  to: string;
  share?: Quantity | undefined;
}

const listBranches = ({ next = [] }: Step): Branch[] =>
  next.map((way) => (typeof way === "string" ? { to: way } : way));

/** The share of each branch as stated, else null. */
const readShares = (workflow: string, step: Step, branches: readonly Branch[]) =>
  branches.map(({ to, share }) => readQuantity(share, `share of ${workflow}/${step.id} → ${to}`, "share"));

/** What is left goes to the way without a share; where several have none, the first of them is taken, as an assumption. */
function assumeFirst(
  workflow: string,
  step: Step,
  branches: readonly Branch[],
  open: readonly number[],
  rest: number,
) {
  const [first] = open;
  if (open.length < 2 || first === undefined) return [];
  const name = `share of ${workflow}/${step.id} → ${branches[first]?.to}`;
  return [
    { name, text: `${formatShare(rest)}, the first way named; no share is given`, basis: "assumed" as const },
  ];
}

function listChoices(workflow: string, step: Step, branches: readonly Branch[]): Ways {
  const readings = readShares(workflow, step, branches);
  const stated = readings.map((reading) => (reading.isKnown ? reading.value : null));
  const total = stated.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  const open = stated.flatMap((share, index) => (share === null ? [index] : []));
  const rest = Math.max(0, 1 - total);
  const mayEndHere = open.length > 0 || branches.length === 1;
  const isWhole = mayEndHere ? total <= 1 + 1e-9 : Math.abs(total - 1) < 1e-9;
  const scale = isWhole || total === 0 ? 1 : 1 / total;
  const problems = isWhole
    ? []
    : [
        `The ways from ${workflow}/${step.id} add up to ${formatShare(total)}, not 100 %; they are scaled to it.`,
      ];
  const ways = branches.map(({ to }, index) => ({
    to,
    weight: (stated[index] ?? (index === open[0] ? rest : 0)) * scale,
  }));
  const inputs = readings.flatMap((reading) => (reading.isKnown ? [reading.input] : []));
  return { ways, inputs: [...inputs, ...assumeFirst(workflow, step, branches, open, rest)], problems };
}

/** How often a loop runs its body: as its shares say, else as often as it may. */
function listLoopWays(workflow: string, step: Step, branches: readonly Branch[]): Ways {
  const [body, after] = branches;
  if (!body || branches.some(({ share }) => share)) return listChoices(workflow, step, branches);
  const { maxIterations } = step;
  const rounds = maxIterations ?? 1;
  const name = `iterations of ${workflow}/${step.id}`;
  const leaving = after ? [{ to: after.to, weight: 1 / (rounds + 1) }] : [];
  return {
    ways: [{ to: body.to, weight: rounds / (rounds + 1) }, ...leaving],
    inputs: [
      {
        name,
        text: maxIterations ? `${maxIterations}, as many as it may` : "1; no bound is given",
        basis: "assumed",
      },
    ],
    problems: maxIterations
      ? []
      : [
          `${workflow}/${step.id} may loop for ever: it has neither maxIterations nor shares; one round is counted.`,
        ],
  };
}

/**
 * Where a step leads and how often. A `parallel` takes all its ways, a `loop` its body as often as it may, anything
 * else one of its ways by their shares; where no share is given, the first way named stands for all.
 */
export function listWays(workflow: string, step: Step, isStep: (id: string) => boolean): Ways {
  const branches = listBranches(step).filter(({ to }) => isStep(to));
  if (step.kind === "parallel")
    return { ways: branches.map(({ to }) => ({ to, weight: 1 })), inputs: [], problems: [] };
  if (step.kind === "loop") return listLoopWays(workflow, step, branches);
  if (branches.length < 2 && !branches.some(({ share }) => share))
    return { ways: branches.map(({ to }) => ({ to, weight: 1 })), inputs: [], problems: [] };
  return listChoices(workflow, step, branches);
}
