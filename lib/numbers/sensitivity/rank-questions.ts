import type { Design, Question } from "@/lib/design/schema";
import { computeNumbers, type Numbers } from "../compute-numbers";
import { formatNumber } from "../figure";
import { distanceOf, findTurn, type Turn } from "./find-turn";
import { downtimeLever, type Lever, loadLever, speedLever } from "./list-levers";
import { finish, type Pieces } from "./pieces";

/** A question with what its answer may turn; null where no number says so. */
export interface RankedQuestion {
  question: Question;
  because: string | null;
}

/** The budget at which what the least replicas cost is just within it: the verdict turns there. */
function findBudgetTurn({ cost: { least, budget } }: Numbers): Turn | null {
  if (!least.isKnown || least.value === 0 || budget === null || budget === 0) return null;
  const limit = `${formatNumber(Number(least.value.toPrecision(3)))} ${least.unit}`;
  const isMet = least.value <= budget;
  const because = isMet
    ? `Below ${limit} the design is over its budget.`
    : `From ${limit} on the design is within its budget.`;
  return { times: least.value / budget, because };
}

/** What an answer would settle: numbers that are moved until a verdict turns, or where it turns, which is known at once. */
type Settled = (design: Design, numbers: Numbers) => (Lever | Turn | null)[];

const settlesLoad: Settled = (design, numbers) => [loadLever(design, numbers)];

/** Data volume and retention turn no verdict yet. */
const settledBy: Partial<Record<Question["topic"], Settled>> = {
  performance: settlesLoad,
  growth: settlesLoad,
  infrastructure: (design, numbers) => [speedLever(design, numbers), downtimeLever(design, numbers)],
  budget: (_, numbers) => [findBudgetTurn(numbers)],
};

/** The turn that takes the least error. */
function* findNearest(design: Design, settled: ReturnType<Settled>): Pieces<Turn | null> {
  const turns: Turn[] = [];
  for (const one of settled) {
    const turn = one && "computeAt" in one ? yield* findTurn(design, one) : one;
    if (turn) turns.push(turn);
  }
  return turns.toSorted((a, b) => distanceOf(a) - distanceOf(b))[0] ?? null;
}

/** The nearest turn of each topic; topics that settle the same are searched once. */
function* findTurns(
  design: Design,
  questions: readonly Question[],
): Pieces<ReadonlyMap<Settled | undefined, Turn | null>> {
  const nearest = new Map<Settled | undefined, Turn | null>();
  const asked = new Set(questions.flatMap(({ topic }) => settledBy[topic] ?? []));
  if (asked.size === 0) return nearest;
  const numbers = computeNumbers(design);
  for (const settles of asked) nearest.set(settles, yield* findNearest(design, settles(design, numbers)));
  return nearest;
}

function* rank(design: Design, questions: readonly Question[]): Pieces<RankedQuestion[]> {
  const turns = yield* findTurns(design, questions);
  const turnOf = ({ topic }: Question) => turns.get(settledBy[topic]) ?? null;
  const distance = (question: Question) => {
    const turn = turnOf(question);
    if (!turn) return Number.MAX_VALUE;
    return settledBy[question.topic] === settlesLoad ? 0 : distanceOf(turn);
  };
  return questions
    .toSorted((a, b) => distance(a) - distance(b))
    .map((question) => ({ question, because: turnOf(question)?.because ?? null }));
}

/**
 * Questions by what an answer would change: those about a number that turns a verdict when it is wrong come first, each
 * with the value from which it does. The load leads, which only its people can say; then what is nearest to turning
 * one. The others stay in their order.
 */
export const rankQuestions = (design: Design, questions: readonly Question[]): RankedQuestion[] =>
  finish(rank(design, questions));

/**
 * The questions of a design that nobody has answered, ranked; in pieces, since a design that users wrote may be of any
 * size, and that takes seconds for 500 components.
 */
export const rankOpenQuestions = (design: Design): Pieces<RankedQuestion[]> =>
  rank(
    design,
    design.questions.filter(({ answer }) => answer === undefined),
  );
