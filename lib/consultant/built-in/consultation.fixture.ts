import { isStepCount, type ModelMessage, streamText, type TextStreamPart, type ToolSet } from "ai";
import { applyPatch } from "@/lib/design/apply-patch";
import type { Revision } from "@/lib/design/revision";
import { type Design, emptyDesign, type Question } from "@/lib/design/schema";
import { askQuestionsTool } from "../tools/ask-questions";
import { checkDesignTool } from "../tools/check-design";
import { editDesignTool } from "../tools/edit-design";
import { readDesignTool } from "../tools/read-design";
import { builtInModel } from "./built-in-model";

export const briefs = {
  system:
    "I need to build a microservices architecture for an e-commerce platform with inventory, payments, and user management",
  integration: "How should I coordinate data flow between my API gateway, message queue, and database?",
  pipeline:
    "I'm building a CI/CD pipeline that needs to handle testing, deployment, and rollback across multiple environments",
};

export interface Turn {
  text: string;
  /** What came of each edit: the design before and after it, or what is wrong with it. */
  edits: Revision[];
  patches: unknown[];
  asked: readonly Question[];
  parts: TextStreamPart<ToolSet>[];
}

/** A thread in memory: the real model, the real tools, a design that only `applyPatch` changes. */
export function aConsultation(start: Design = emptyDesign()) {
  const state = { design: start, version: 0 };
  const history: ModelMessage[] = [];

  async function say(text: string): Promise<Turn> {
    const turn: Turn = { text: "", edits: [], patches: [], asked: [], parts: [] };
    const revise = async (patch: unknown): Promise<Revision> => {
      const { design: base, version } = state;
      const outcome = applyPatch(base, patch);
      turn.patches.push(patch);
      const result: Revision = outcome.accepted ? { ...outcome, base, version: version + 1 } : outcome;
      if (outcome.accepted) Object.assign(state, { design: outcome.design, version: version + 1 });
      turn.edits.push(result);
      return result;
    };
    const read = async () => ({ version: state.version, design: state.design });
    history.push({ role: "user", content: text });
    const result = streamText({
      model: builtInModel(),
      instructions: "You are the consultant.",
      messages: history,
      tools: {
        edit_design: editDesignTool({ messageId: `message-${history.length}`, revise }),
        read_design: readDesignTool(read),
        check_design: checkDesignTool(read),
        ask_questions: askQuestionsTool(read),
      },
      stopWhen: isStepCount(20),
      onError: ({ error }) => {
        throw error;
      },
    });
    for await (const part of result.fullStream) {
      turn.parts.push(part);
      if (part.type === "text-delta") turn.text += part.text;
      if (part.type === "tool-result" && part.toolName === "ask_questions")
        turn.asked = questionsOf(part.output);
    }
    history.push(...(await result.responseMessages));
    return turn;
  }

  /** What the user does in the design panel. */
  function edit(patch: unknown): void {
    const outcome = applyPatch(state.design, patch);
    if (!outcome.accepted) throw new Error(JSON.stringify(outcome.errors));
    state.design = outcome.design;
  }

  return {
    say,
    edit,
    get design() {
      return state.design;
    },
  };
}

function questionsOf(output: unknown): readonly Question[] {
  if (typeof output !== "object" || output === null || !("questions" in output)) return [];
  return Array.isArray(output.questions) ? output.questions : [];
}

/** The form of the chat, filled in; null skips a question. */
export const answerWith = (questions: readonly Question[], answers: Record<string, string | null>): string =>
  [
    "Answers to your questions:",
    ...questions.map(({ id, text }) => `- [${id}] ${text}: ${answers[id] ?? "skipped"}`),
  ].join("\n");
