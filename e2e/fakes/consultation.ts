import { firstDesign, refinement } from "./consultation-design";
import type { Answer, ModelRequest, Script } from "./script";

const firstThinking =
  "The user asks for a design. I record what was stated first, then sketch the components, and ask only what would change the design.";

const firstText =
  "I have recorded what you stated and put a **first design** beside this chat.\n\nOrders, payments and stock are separate because they fail and change for different reasons; an order is completed by a *saga* that the order service orchestrates.\n\n";

const diagram =
  "The path of one order:\n\n```mermaid\nsequenceDiagram\n  participant Shop\n  participant Orders\n  participant Payments\n  Shop->>Orders: place order\n  Orders->>Payments: authorize\n  Payments-->>Orders: authorized\n```\n\n";

const askingText =
  "Five answers would change this design; skip what you don't know and I go on with the assumption shown.";

const finalText =
  "The design now says what was decided and why. Ask me to defend a decision, or tell me what has changed.";

const secondThinking = "The user has answered. I note what that settles and leave the rest as assumptions.";

const answerTo = ({ lastUserText }: ModelRequest) =>
  lastUserText.startsWith("Answers to your questions")
    ? "Thank you, that settles the open points; I have updated the design.\n\n"
    : "I have looked at that against the design and noted what follows from it.\n\n";

const firstTurn: Answer[] = [
  {
    blocks: [
      { type: "thinking", text: firstThinking },
      { type: "text", text: firstText },
      { type: "tool_use", name: "edit_design", input: firstDesign },
    ],
  },
  {
    blocks: [
      { type: "text", text: `${diagram}${askingText}` },
      {
        type: "tool_use",
        name: "ask_questions",
        input: { questionIds: firstDesign.upsert.questions.map(({ id }) => id) },
      },
    ],
  },
  { blocks: [{ type: "text", text: finalText }] },
];

const laterTurn = (request: ModelRequest): Answer[] => [
  {
    blocks: [
      { type: "thinking", text: secondThinking },
      { type: "text", text: answerTo(request) },
      { type: "tool_use", name: "read_design", input: {} },
    ],
  },
  { blocks: [{ type: "tool_use", name: "edit_design", input: refinement }] },
  { blocks: [{ type: "text", text: finalText }] },
];

/**
 * A consultation as Claude would lead it: in the first turn think, say, edit the design, ask; in later turns read
 * the design, answer, refine. Without tools it only talks.
 */
export const consultation: Script = {
  when: () => true,
  steps: [
    (request) => {
      const turn = request.turn === 1 ? firstTurn : laterTurn(request);
      const last: Answer = { blocks: [{ type: "text", text: finalText }] };
      return turn[request.step] ?? last;
    },
  ],
};
