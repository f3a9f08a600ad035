import { randomUUID } from "node:crypto";
import { type ChosenConsultant, chooseConsultant } from "@/lib/consultant/choose-consultant";
import { consult } from "@/lib/consultant/consultant";
import { applyPatch } from "@/lib/design/apply-patch";
import type { Revision } from "@/lib/design/revision";
import { type Design, emptyDesign, type Question } from "@/lib/design/schema";
import type { ThreadMessage } from "@/lib/thread/message";
import { AnswerParts } from "./answer-parts";
import { answerQuestion } from "./answer-question";

/** By a question's id or topic; what is missing or null is skipped, so that the consultant assumes. */
export type Answers = Readonly<Record<string, string | null>>;

export interface LoneConsultation {
  design: Design;
  version: number;
  messages: ThreadMessage[];
  asked: Question[];
  /** A sentence for the user when a turn failed. */
  problem: string | null;
}

/** The form may come back with other questions, but a consultation alone has to come to an end. */
const maxRounds = 4;

const listAsked = (message: ThreadMessage): Question[] =>
  message.parts.flatMap((part) =>
    part.type === "tool-ask_questions" && part.state === "output-available" && part.output.shown
      ? part.output.questions
      : [],
  );

const answerForm = (questions: readonly Question[], answers: Answers): ThreadMessage => ({
  id: randomUUID(),
  role: "user",
  parts: [
    {
      type: "data-answers",
      data: {
        answers: questions.map(({ id, topic, text }) => ({
          questionId: id,
          question: text,
          answer: answers[id] ?? answers[topic] ?? null,
        })),
      },
    },
  ],
});

/** A design that only patches change, as in a thread, but in memory. */
function openDesign() {
  const state = { design: emptyDesign(), version: 0 };
  const revise = async (patch: unknown): Promise<Revision> => {
    const { design: base } = state;
    const outcome = applyPatch(base, patch);
    if (!outcome.accepted) return outcome;
    Object.assign(state, { design: outcome.design, version: state.version + 1 });
    return { ...outcome, base, version: state.version };
  };
  return { state, revise };
}

async function answer(
  chosen: ChosenConsultant,
  messages: ThreadMessage[],
  { state, revise }: ReturnType<typeof openDesign>,
): Promise<ThreadMessage> {
  const { signal } = new AbortController();
  const parts = new AnswerParts();
  const scope = {
    questionId: messages.at(-1)?.id ?? "",
    readDesign: async () => ({ ...state }),
    reviseDesign: revise,
  };
  const { status, error, usage } = await answerQuestion({
    ask: (from) => consult({ chosen, scope, messages, signal, ...from }),
    answer: parts,
    publish: (chunk) => parts.add(chunk),
    signal,
  });
  for (const chunk of parts.closingChunks("The answer broke off before this was finished.")) parts.add(chunk);
  const { consultant, modelId } = chosen;
  const turn = { status, consultant, model: modelId, usage, ...(error && { error }) };
  return { id: randomUUID(), role: "assistant", parts: parts.snapshot(), metadata: { turn } };
}

/**
 * A whole consultation in memory, with the consultant that the settings name: the brief, and the forms answered
 * from `answers`, until nothing is asked any more. A failed turn ends it; what was designed until then is kept.
 */
export async function consultAlone(brief: string, answers: Answers): Promise<LoneConsultation> {
  const chosen = await chooseConsultant();
  const design = openDesign();
  const messages: ThreadMessage[] = [
    { id: randomUUID(), role: "user", parts: [{ type: "text", text: brief }] },
  ];
  const asked: Question[] = [];
  let problem: string | null = null;
  for (let round = 1; round <= maxRounds; round += 1) {
    const reply = await answer(chosen, messages, design);
    messages.push(reply);
    problem = reply.metadata?.turn?.error?.message ?? null;
    const questions = problem ? [] : listAsked(reply);
    asked.push(...questions);
    if (questions.length === 0 || round === maxRounds) break;
    messages.push(answerForm(questions, answers));
  }
  return { ...design.state, messages, asked, problem };
}
