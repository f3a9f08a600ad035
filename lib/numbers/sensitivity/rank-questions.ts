import type { Design, Question } from "@/lib/design/schema";
import { findLoadTurn } from "./find-load-turn";

/** A question with what its answer may turn; null where no number says so. */
export interface RankedQuestion {
  question: Question;
  because: string | null;
}

/** What these ask for is the load that the numbers of the design are computed with. */
const aboutLoad: ReadonlySet<Question["topic"]> = new Set(["performance", "growth"]);

/**
 * Questions by what an answer would change: those about a number that turns a verdict when it is wrong come first, each
 * with the value from which it does; the others stay in their order.
 */
export function rankQuestions(design: Design, questions: readonly Question[]): RankedQuestion[] {
  const turn = questions.some(({ topic }) => aboutLoad.has(topic)) ? findLoadTurn(design) : null;
  const ranked = questions.map((question): RankedQuestion => {
    const because = aboutLoad.has(question.topic) ? (turn?.because ?? null) : null;
    return { question, because };
  });
  return ranked.toSorted((a, b) => Number(a.because === null) - Number(b.because === null));
}

/** The questions of a design that nobody has answered, ranked. */
export const rankOpenQuestions = (design: Design): RankedQuestion[] =>
  rankQuestions(
    design,
    design.questions.filter(({ answer }) => answer === undefined),
  );
