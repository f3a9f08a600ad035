import { checkDesign } from "@/lib/checks/check-design";
import type { Decision, Design } from "@/lib/design/schema";
import { planEdits } from "./edit-steps";
import { findNamed } from "./find-meant";
import { bullets } from "./markdown-table";
import { type Step, sayOnly } from "./step";

const isOpen = ({ status, chosen }: Decision) =>
  chosen !== undefined && (status === undefined || status === "proposed");

const about = /\b(?:accept|approve|agree (?:with|to|on))\s+(?:the )?(.{3,60}?)(?: decision| choice)?[.!]?$/i;

/** The one decision that a message names by its id or its title; null when it means the design. */
function findNamedDecision(message: string, decisions: readonly Decision[]): Decision | null {
  const id = /\bD-[a-z-]+/.exec(message)?.[0];
  const phrase = about.exec(message.trim())?.[1];
  const byId = decisions.find((decision) => decision.id === id);
  if (byId || !phrase || /^(it|this|that|all|everything|the design|as)\b/i.test(phrase)) return byId ?? null;
  return findNamed(phrase, decisions, ({ id: each, title, chosen = "" }) => `${each} ${title} ${chosen}`);
}

function listOpenEnds({ assumptions, questions, risks }: Design): string[] {
  const unanswered = questions.filter(({ answer }) => !answer).map(({ id }) => id);
  const impossible = risks.filter(
    ({ id, status, impact }) => id.startsWith("K-") && status === "open" && impact === "high",
  );
  return [
    ...(unanswered.length > 0
      ? [`Questions without an answer: ${unanswered.join(", ")}; what was assumed for them holds.`]
      : []),
    ...(assumptions.length > 0
      ? [`Assumptions that it rests on: ${assumptions.map(({ id }) => id).join(", ")}.`]
      : []),
    ...(impossible.length > 0
      ? [`Open risks of high impact: ${impossible.map(({ id }) => id).join(", ")}.`]
      : []),
  ];
}

function sayChecks(design: Design): string {
  const errors = checkDesign(design).findings.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return "Lintel's checks find no error in it.";
  const first = errors.slice(0, 3).map(({ message }) => message);
  return `Lintel's checks still find ${errors.length === 1 ? "an error" : `${errors.length} errors`}, which acceptance doesn't mend: ${first.join(" ")}`;
}

/** Records that the design, or one decision of it, is accepted, and says what stays open by that. */
export function planAcceptance(message: string, design: Design): Step[] {
  const one = findNamedDecision(message, design.decisions);
  const accepted = one ? [one].filter(isOpen) : design.decisions.filter(isOpen);
  const decisions = accepted.map(({ id }) => ({ id, status: "accepted" }));
  const { steps, design: revised } = planEdits(design, [
    {
      text: one
        ? `I record **${one.id}** as accepted.\n\n`
        : "I record the design and its decisions as accepted.\n\n",
      patch: {
        ...(one || design.status === "accepted" ? {} : { set: { status: "accepted" } }),
        upsert: { decisions },
      },
    },
  ]);
  if (steps.length === 0) return [sayOnly("That is accepted already; nothing changes.")];
  const told = accepted.map(({ id, title, chosen }) => `**${id}** ${title}: ${chosen}`);
  const open = one ? [] : listOpenEnds(revised);
  return [
    ...steps,
    sayOnly(
      [
        bullets(told),
        ...(open.length > 0 ? [`Accepted with what is open:\n\n${bullets(open)}`] : []),
        `${sayChecks(revised)} A decision that a later change turns goes back to "proposed".`,
      ].join("\n\n"),
    ),
  ];
}
