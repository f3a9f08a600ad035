import type { Question } from "@/lib/design/schema";
import { type RankedQuestion, rankQuestions } from "@/lib/numbers/sensitivity/rank-questions";
import type { Composition } from "./composition";
import { designOf } from "./design-of";

/** Every step of a turn asks for the same, and a search takes dozens of computations. */
const known = new WeakMap<Composition, { key: string; ranked: RankedQuestion[] }>();

function rank(composition: Composition, questions: readonly Question[]): RankedQuestion[] {
  const key = questions.map(({ id }) => id).join(" ");
  const last = known.get(composition);
  if (last?.key === key) return last.ranked;
  const ranked = rankQuestions(designOf(composition), questions);
  known.set(composition, { key, ranked });
  return ranked;
}

/** Questions in the order of what an answer would change in a composed design, which their reason says. */
export const rankByNumbers = (composition: Composition, questions: readonly Question[]): Question[] =>
  rank(composition, questions).map(({ question, because }) =>
    because === null
      ? question
      : { ...question, why: [question.why, `As first designed: ${because}`].filter(Boolean).join(" ") },
  );
