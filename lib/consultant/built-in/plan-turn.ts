import type { Design } from "@/lib/design/schema";
import { classifyMessage } from "./classify-message";
import { explainDecision } from "./explain-decision";
import { explainFailure } from "./explain-failure";
import { planFirstDesign } from "./first-design";
import { introduceMyself } from "./introduction";
import { isAnswers } from "./read-answers";
import type { Conversation } from "./read-prompt";
import { replyToVague } from "./reply-to-vague";
import { planRevision } from "./revise-design";
import { type Step, sayOnly } from "./step";
import { longestText, understandConversation } from "./understand-conversation";

const isUnfinished = ({ components, narrative, decisions }: Design) =>
  components.length === 0 || narrative.length === 0 || decisions.length === 0;

function answerFollowUp(message: string, design: Design): Step[] | null {
  const { kind } = classifyMessage(message);
  if (design.components.length === 0) return null;
  if (kind === "why") return [sayOnly(explainDecision(message, design))];
  if (kind === "failure") return [sayOnly(explainFailure(message, design))];
  return null;
}

/** The steps after the design was read. They follow from the messages and the design alone. */
function planAnswer(messages: readonly string[], design: Design): Step[] {
  const message = messages.at(-1) ?? "";
  const before = understandConversation(messages.slice(0, -1), design.questions);
  const after = understandConversation(messages, design.questions);
  if (after.understanding && !before.understanding) return planFirstDesign(after.understanding, design);

  const followUp = isAnswers(message) ? null : answerFollowUp(message, design);
  if (followUp) return followUp;
  if (!after.understanding || !before.understanding) return replyToVague(message, after, design);
  if (isUnfinished(design)) return planFirstDesign(after.understanding, design);
  return planRevision(before.understanding, after.understanding, message, design);
}

const sayHowMuchIRead = (messages: readonly string[]): string =>
  (messages.at(-1)?.length ?? 0) > longestText
    ? `That is a long message: I read its first ${longestText.toLocaleString("en-US")} characters.\n\n`
    : "";

/** The next step of the turn; the same prompt gives the same step. */
export function chooseStep({ messages, design, callsDone, problem, hasTools }: Conversation): Step {
  if (!hasTools) return sayOnly(introduceMyself());
  const intro = `${messages.length <= 1 ? `${introduceMyself()}\n\n` : ""}${sayHowMuchIRead(messages)}`;
  if (callsDone === 0) return { text: intro, call: { tool: "read_design", input: {} } };
  if (problem)
    return sayOnly(
      `I stopped here: ${problem}. What came after it isn't recorded. Ask again, and I start over from the design as it is.`,
    );
  if (!design) return sayOnly("I couldn't read the design, so I changed nothing. Please try again.");
  return planAnswer(messages, design)[callsDone - 1] ?? sayOnly("");
}
