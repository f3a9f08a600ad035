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

type Find = (design: Design, numbers: Numbers) => Pieces<(Turn | null)[]>;

function* findTurns(design: Design, levers: readonly (Lever | null)[]): Pieces<(Turn | null)[]> {
  const turns: (Turn | null)[] = [];
  for (const lever of levers) turns.push(lever && (yield* findTurn(design, lever)));
  return turns;
}

const findLoad: Find = (design, numbers) => findTurns(design, [loadLever(design, numbers)]);

/** What the numbers of a design that a topic asks for may turn. Data volume and retention turn no verdict yet. */
const turnsOf: Partial<Record<Question["topic"], Find>> = {
  performance: findLoad,
  growth: findLoad,
  infrastructure: (design, numbers) =>
    findTurns(design, [speedLever(design, numbers), downtimeLever(design, numbers)]),
  *budget(_, numbers) {
    yield;
    return [findBudgetTurn(numbers)];
  },
};

/** The least wrong number of a topic that turns a verdict; topics that ask for the same are searched once. */
function* findNearest(
  design: Design,
  questions: readonly Question[],
): Pieces<ReadonlyMap<string, Turn | null>> {
  const finds = questions.flatMap(({ topic }) => turnsOf[topic] ?? []);
  if (finds.length === 0) return new Map();
  const numbers = computeNumbers(design);
  const nearest = new Map<Find, Turn | null>();
  for (const find of new Set(finds)) {
    const turns = (yield* find(design, numbers)).filter((turn) => turn !== null);
    nearest.set(find, turns.toSorted((a, b) => distanceOf(a) - distanceOf(b))[0] ?? null);
  }
  return new Map(
    questions.flatMap(({ topic }) => {
      const find = turnsOf[topic];
      return find ? [[topic, nearest.get(find) ?? null]] : [];
    }),
  );
}

function* rank(design: Design, questions: readonly Question[]): Pieces<RankedQuestion[]> {
  const nearest = yield* findNearest(design, questions);
  const distance = ({ topic }: Question) => {
    const turn = nearest.get(topic);
    if (!turn) return Number.MAX_VALUE;
    return turnsOf[topic] === findLoad ? 0 : distanceOf(turn);
  };
  return questions
    .toSorted((a, b) => distance(a) - distance(b))
    .map((question) => ({ question, because: nearest.get(question.topic)?.because ?? null }));
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
