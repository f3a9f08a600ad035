import type { Design, Question } from "@/lib/design/schema";
import { composeStatements } from "./compose-requirements";
import { listPatchedQuestions, planEdits } from "./edit-steps";
import { listOpenQuestions, toQuestion } from "./interview";
import { sayWhatICan } from "./introduction";
import { isAnswers } from "./read-answers";
import { type BriefProblem, sayInItsLanguage, screenBrief } from "./screen-brief";
import { type Step, sayOnly } from "./step";
import type { Known } from "./understand-conversation";
import { isVagueBrief } from "./vague-brief";

const purpose: Question = {
  id: "Q-purpose",
  topic: "domain",
  text: "What should it do, and for whom? Name the main things people do with it.",
  why: "The parts of the system follow from what it does.",
  options: [
    "An online shop with orders, inventory and payments",
    "Bookings of rooms, seats or appointments, with payments",
    "A workflow with approvals and deadlines",
    "A CI/CD pipeline with testing, deployment and rollback",
    "Data flow between an API gateway, a message queue and a database",
  ],
  assumedAnswer: "Not known: nothing is designed on an assumption about it",
};

const examples = `For example:

- "An online shop with inventory, payments and user management, 50 orders a minute, 4 engineers"
- "How should I coordinate data flow between my API gateway, message queue and database?"
- "A CI/CD pipeline with testing, deployment and rollback for three environments"`;

const reasons: Record<BriefProblem, string> = {
  empty: "There was no text in that message.",
  language:
    "I'm sorry, I read English only. With a language model configured, other languages work as well; the design itself may hold texts in any language.",
  attack:
    "I read messages as descriptions of something to build: they can't change how I work, and there is nothing secret here to show.",
  "off-topic": "I'm sorry, that isn't about software architecture, so I can't help with it.",
};

const sayUnclear = (problem: BriefProblem | null, message: string): string => {
  const reason = problem ? reasons[problem] : "I found nothing in that message that my rules know.";
  const start = [...(problem === "language" ? [sayInItsLanguage(message)] : []), reason]
    .filter(Boolean)
    .join(" ");
  return `${start} I design software systems, integrations, workflows, migrations and delivery pipelines. Tell me in a sentence or two what should be built, what it must bear and who builds it.\n\n${examples}`;
};

/** When there is nothing to design yet: ask first, and record what was said; or say what this is for. */
export function replyToVague(message: string, known: Known, design: Design): Step[] {
  if (design.components.length > 0) return [sayOnly(sayWhatICan())];
  if (isAnswers(message))
    return [
      sayOnly(
        `I have your answers, but none names anything my catalogue knows, so I haven't designed anything.\n\n${examples}`,
      ),
    ];
  const { problem, hadAttack } = screenBrief(message);
  if (problem || !isVagueBrief(message))
    return [sayOnly(sayUnclear(problem ?? (hadAttack ? "attack" : null), message))];
  const open = [purpose, ...listOpenQuestions("system", known.facts).map(toQuestion)].slice(0, 5);
  const requirements = composeStatements(known, [], []);
  const { steps, patches } = planEdits(design, [
    {
      text: "I know too little to design anything yet. I record what you said, and ask first.",
      patch: { upsert: { requirements, questions: open } },
    },
  ]);
  const ids = listPatchedQuestions(patches);
  if (ids.length === 0) return [sayOnly(sayUnclear(null, message))];
  return [
    ...steps,
    {
      text: "What should it do? The rest I can assume for a start.",
      call: { tool: "ask_questions", input: { questionIds: ids } },
    },
  ];
}
