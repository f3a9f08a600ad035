import {
  convertToModelMessages,
  isStepCount,
  type ModelMessage,
  type StopCondition,
  streamText,
  type TextStreamPart,
} from "ai";
import { env } from "@/lib/env";
import { fitPrompt } from "@/lib/model/fit-prompt";
import type { ThreadMessage } from "@/lib/thread/message";
import type { ChosenConsultant } from "./choose-consultant";
import { type ConsultantTools, consultantTools, type ToolScope } from "./consultant-tools";
import { sendable, withNote } from "./continue-answer";
import { describeAnswers } from "./describe-answers";
import { describeAttachment } from "./describe-attachment";
import { instructions } from "./instructions";
import { seesFiles } from "./sees-files";

/** A turn that asks itself in circles is ended here; an ordinary one takes three to eight steps. */
const maxSteps = 24;

export interface Consultation {
  stream: AsyncIterable<TextStreamPart<ConsultantTools>>;
  tools: ConsultantTools;
  /** What the user is told before the answer, such as that older messages were left out. */
  notice: string | null;
}

interface Question {
  chosen: ChosenConsultant;
  scope: ToolScope;
  /** The conversation from its first message to the question. */
  messages: ThreadMessage[];
  /** What of the answer is there already: the consultant goes on after it. */
  soFar?: ThreadMessage["parts"];
  /** The share of the model's window that may be used, where all of it was too much. */
  windowShare?: number;
  signal: AbortSignal;
}

/** The form in the chat waits for the user, so the turn ends with it. */
const questionsAreShown: StopCondition<ConsultantTools> = ({ steps }) =>
  steps
    .at(-1)
    ?.toolResults.some(
      (result) => !result.dynamic && result.toolName === "ask_questions" && result.output.shown,
    ) ?? false;

const countSteps = (parts: ThreadMessage["parts"]) =>
  parts.filter(({ type }) => type === "step-start").length;

const hasContent = ({ parts }: ThreadMessage) => parts.some(({ type }) => type !== "step-start");

function toModelMessages(
  messages: ThreadMessage[],
  tools: ConsultantTools,
  canSee: boolean,
): Promise<ModelMessage[]> {
  return convertToModelMessages<ThreadMessage>(messages.filter(hasContent), {
    tools,
    ignoreIncompleteToolCalls: true,
    convertDataPart: ({ type, data }) => {
      if (type === "data-answers") return { type: "text", text: describeAnswers(data.answers) };
      if (type === "data-attachment") return describeAttachment(data, canSee);
      return undefined;
    },
  });
}

const noteLeftOut = (count: number) =>
  `This conversation has outgrown what the model can read at once: ${count} older messages were left out. The design holds what they decided.`;

/** Puts a question to the consultant: the same instructions and tools, whichever model answers. */
export async function consult(question: Question): Promise<Consultation> {
  const { chosen, scope, messages, soFar = [], windowShare, signal } = question;
  const tools = consultantTools(scope);
  const begun: ThreadMessage = { id: "begun", role: "assistant", parts: sendable(soFar) };
  const canSee = seesFiles(chosen.consultant);
  const conversation = withNote(await toModelMessages([...messages, begun], tools, canSee));
  const prompt = { instructions: instructions(), messages: conversation, tools };
  const fitted = await fitPrompt(env, chosen, { ...prompt, signal }, windowShare);
  const { stream } = streamText({
    ...prompt,
    model: chosen.model,
    messages: fitted.messages,
    toolCallConcurrency: 1,
    stopWhen: [isStepCount(Math.max(1, maxSteps - countSteps(soFar))), questionsAreShown],
    // The turn tries again itself, from the last step that was completed.
    maxRetries: 0,
    // Traces, where they are set up, say how long and how much, never what.
    telemetry: { functionId: "consult", recordInputs: false, recordOutputs: false },
    abortSignal: signal,
    // The error is a part of the stream as well; without this the SDK would also print it, with its content.
    onError: () => undefined,
  });
  return { stream, tools, notice: fitted.leftOut === 0 ? null : noteLeftOut(fitted.leftOut) };
}
