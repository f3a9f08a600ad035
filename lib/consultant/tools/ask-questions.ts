import { tool, zodSchema } from "ai";
import { z } from "zod";
import type { Design, Question } from "@/lib/design/schema";
import type { AskQuestionsResult } from "@/lib/thread/message";

const mostQuestions = 5;

const description = `Show questions of the design to the user as a form, and end the turn. Put them into the design with edit_design first (topic, text, why, options, assumedAnswer). At most ${mostQuestions}, only those whose answer would change the design. Example: {"questionIds":["Q-load","Q-team"]}`;

const inputSchema = zodSchema(z.object({ questionIds: z.array(z.string()) }));

const list = (ids: readonly string[]) => ids.map((id) => `"${id}"`).join(", ");

function findProblem(ids: readonly string[], known: ReadonlyMap<string, Question>): string | null {
  const unknown = ids.filter((id) => !known.has(id));
  if (ids.length === 0) return "Name at least one question.";
  if (ids.length > mostQuestions)
    return `Ask at most ${mostQuestions} questions, not ${ids.length}: keep those that would change the design most.`;
  if (unknown.length === 0) return null;
  const there =
    known.size > 0 ? `The design holds ${list([...known.keys()])}.` : "The design holds no questions yet.";
  return `The design has no question ${list(unknown)}. ${there} Add questions with edit_design first.`;
}

export const askQuestionsTool = (read: () => Promise<{ design: Design }>) =>
  tool({
    description,
    inputSchema,
    execute: async ({ questionIds }): Promise<AskQuestionsResult> => {
      const { design } = await read();
      const known = new Map(design.questions.map((question) => [question.id, question]));
      const ids = [...new Set(questionIds)];
      const problem = findProblem(ids, known);
      if (problem) return { shown: false, problem };
      return { shown: true, questions: ids.flatMap((id) => known.get(id) ?? []) };
    },
  });
