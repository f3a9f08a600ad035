import type { Decision, Design } from "@/lib/design/schema";
import { bullets, code, heading, inline, join, oneLine, paragraphs } from "./markdown-text";

type Option = NonNullable<Decision["options"]>[number];

/** YAML reads a text in double quotes as JSON does. */
const quoted = (text: string) => JSON.stringify(text);

function frontMatter({ status, decidedOn, deciders = [] }: Decision): string {
  const lines = [
    ...(status ? [`status: ${status}`] : []),
    ...(decidedOn ? [`date: ${decidedOn}`] : []),
    ...(deciders.length > 0 ? [`decision-makers: [${deciders.map(quoted).join(", ")}]`] : []),
  ];
  return lines.length > 0 ? ["---", ...lines, "---"].join("\n") : "";
}

const section = (title: string, ...blocks: readonly (string | undefined)[]) => {
  const body = join(...blocks);
  return body ? join(heading(2, title), body) : "";
};

function describeDrivers({ drivers = [] }: Decision, { requirements }: Design): string {
  const statements = new Map(requirements.map(({ id, statement }) => [id, statement]));
  return bullets(drivers.map((id) => `${code(id)}: ${oneLine(statements.get(id) ?? "")}`));
}

const describeScores = ({ scores = {} }: Option): string[] =>
  Object.entries(scores)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([driver, score]) => `Neutral, because ${code(driver)} scores ${score} of 5`);

const describeOption = (option: Option): string =>
  join(
    heading(3, oneLine(option.name)),
    bullets([
      ...(option.pros ?? []).map((pro) => `Good, because ${inline(pro)}`),
      ...(option.cons ?? []).map((con) => `Bad, because ${inline(con)}`),
      ...describeScores(option),
    ]),
  );

function describeOutcome({ chosen, rationale, consequences = [], wouldFlipIf }: Decision): string {
  return join(
    chosen && `Chosen option: "${inline(chosen)}"${rationale ? `, because ${inline(rationale)}` : "."}`,
    consequences.length > 0 ? join(heading(3, "Consequences"), bullets(consequences.map(inline))) : undefined,
    wouldFlipIf && join(heading(3, "Would flip if"), paragraphs(wouldFlipIf)),
  );
}

function renderBody(decision: Decision, design: Design): string {
  const { id, title, context, options = [], supersedes } = decision;
  return join(
    heading(1, `${code(id)} ${oneLine(title)}`),
    section(
      "Context and Problem Statement",
      context && paragraphs(context),
      supersedes && `Supersedes ${code(supersedes)}.`,
    ),
    section("Decision Drivers", describeDrivers(decision, design)),
    section("Considered Options", bullets(options.map(({ name }) => inline(name)))),
    section("Decision Outcome", describeOutcome(decision)),
    section("Pros and Cons of the Options", ...options.map(describeOption)),
  );
}

/** One decision as a record in the form of MADR 4, to lie in a folder of its own kind. */
export const renderRecord = (decision: Decision, design: Design): string =>
  `${join(frontMatter(decision), renderBody(decision, design))}\n`;

/** All decisions of a design, one record after the other in the form of MADR 4. */
export function renderMadr({ title, design }: { title: string; design: Design }): string {
  const { decisions } = design;
  if (decisions.length === 0)
    return `${join(heading(1, `${oneLine(design.title ?? title) || "Design"}: decisions`), "Nothing is decided yet.")}\n`;
  const records = decisions.map((decision) =>
    join(
      renderBody(decision, design),
      decision.status && `Status: ${decision.status}${decision.decidedOn ? `, ${decision.decidedOn}` : ""}`,
    ),
  );
  return `${records.join("\n\n")}\n`;
}
