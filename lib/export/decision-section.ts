import type { Decision, Design } from "@/lib/design/schema";
import { describeFields } from "./describe-fields";
import { bullets, code, heading, inline, join, oneLine, paragraphs, table } from "./markdown-text";

const told = [
  "id",
  "title",
  "status",
  "context",
  "options",
  "chosen",
  "rationale",
  "consequences",
  "wouldFlipIf",
];

const said = (title: string, text: string | undefined) =>
  text === undefined ? "" : join(`**${title}**`, paragraphs(text));

const listed = (lines: readonly string[] = []) => lines.map(inline).join("<br>");

function renderOptions({ options = [], chosen }: Decision): string {
  if (options.length === 0) return "";
  const measures = [...new Set(options.flatMap(({ scores = {} }) => Object.keys(scores)))].sort();
  const rows = options.map(({ name, pros, cons, scores = {} }) => [
    name === chosen ? `**${inline(name)}**` : inline(name),
    listed(pros),
    listed(cons),
    ...measures.map((measure) => (scores[measure] === undefined ? "" : `${scores[measure]} of 5`)),
  ]);
  return join("**Options**", table(["Option", "For", "Against", ...measures.map(code)], rows));
}

function renderDecision(decision: Decision): string {
  const { id, title, status, context, chosen, rationale, consequences = [], wouldFlipIf } = decision;
  return join(
    heading(3, `${code(id)} ${oneLine(title)}`),
    status && `**Status:** ${status}`,
    describeFields(decision, told),
    said("Context", context),
    renderOptions(decision),
    said("Chosen", chosen),
    said("Rationale", rationale),
    consequences.length > 0 ? join("**Consequences**", bullets(consequences.map(inline))) : "",
    said("Would flip if", wouldFlipIf),
  );
}

export const renderDecisions = ({ decisions }: Design): string =>
  decisions.length > 0 ? join(heading(2, "Decisions"), ...decisions.map(renderDecision)) : "";
