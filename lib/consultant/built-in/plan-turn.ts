import type { Design } from "@/lib/design/schema";
import { planAcceptance } from "./accept-design";
import { classifyMessage, type MessageClass } from "./classify-message";
import { compareOptions, listComparable } from "./compare-options";
import { keyOf } from "./compose-design";
import { explainDecision } from "./explain-decision";
import { explainFailure } from "./explain-failure";
import { findRemoval } from "./find-removals";
import { planFirstDesign } from "./first-design";
import { introduceMyself } from "./introduction";
import { planSavings } from "./plan-savings";
import { isAnswers } from "./read-answers";
import type { Conversation } from "./read-prompt";
import { planRemoval } from "./remove-part";
import { replyToVague } from "./reply-to-vague";
import { planRevision } from "./revise-design";
import { type Step, sayOnly } from "./step";
import { tellNumbers } from "./tell-numbers";
import { longestText, understandConversation } from "./understand-conversation";
import type { Understanding } from "./understanding";

const isUnfinished = ({ components, narrative, decisions }: Design) =>
  components.length === 0 || narrative.length === 0 || decisions.length === 0;

/** What is answered from the design as it is, or accepts it; null for what may change it, and without a design. */
function answerQuestion(message: string, design: Design, understanding: Understanding | null): Step[] | null {
  if (design.components.length === 0) return null;
  const answers: Partial<Record<MessageClass["kind"], () => Step[]>> = {
    why: () => [sayOnly(explainDecision(message, design))],
    failure: () => [sayOnly(explainFailure(message, design))],
    numbers: () => [sayOnly(tellNumbers(message, design))],
    compare: () => [sayOnly(compareOptions(message, design, understanding) ?? listComparable(design))],
    accept: () => planAcceptance(message, design),
  };
  return answers[classifyMessage(message).kind]?.() ?? null;
}

function planChange(message: string, before: Understanding, after: Understanding, design: Design): Step[] {
  if (isAnswers(message)) return planRevision(before, after, message, design);
  if (classifyMessage(message).kind === "cheaper") return planSavings(message, before, after, design);
  const removal = keyOf(before) === keyOf(after) ? findRemoval(message) : null;
  const part = removal === null ? null : planRemoval(removal, design);
  return part ?? planRevision(before, after, message, design);
}

/** The steps after the design was read. They follow from the messages and the design alone. */
function planAnswer(messages: readonly string[], design: Design): Step[] {
  const message = messages.at(-1) ?? "";
  const { understanding: before } = understandConversation(messages.slice(0, -1), design.questions);
  const after = understandConversation(messages, design.questions);
  if (after.understanding && !before) return planFirstDesign(after.understanding, design);
  const answer = isAnswers(message) ? null : answerQuestion(message, design, before);
  if (answer) return answer;
  if (!after.understanding || !before) return replyToVague(message, after, design);
  if (isUnfinished(design)) return planFirstDesign(after.understanding, design);
  return planChange(message, before, after.understanding, design);
}

/** Every step of a turn asks for the same plan, since the design is read once in it. */
const latest = new Map<string, Step[]>();
const mostKept = 4;

function recallPlan(messages: readonly string[], design: Design): Step[] {
  const key = JSON.stringify([messages, design]);
  const plan = latest.get(key) ?? planAnswer(messages, design);
  latest.set(key, plan);
  const [oldest] = latest.keys();
  if (latest.size > mostKept && oldest !== undefined) latest.delete(oldest);
  return plan;
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
  return recallPlan(messages, design)[callsDone - 1] ?? sayOnly("");
}
