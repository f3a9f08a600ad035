import type { Assumption, Design, Question, Requirement } from "@/lib/design/schema";
import { writeNumber } from "@/lib/numbers/write-number";
import { describeFields } from "./describe-fields";
import { bullets, code, heading, inline, join, oneLine, table } from "./markdown-text";

type Measure = NonNullable<NonNullable<Requirement["scenario"]>["measure"]>;

function describeMeasure({ metric, comparator, value, unit, percentile }: Measure): string {
  const share = percentile === undefined ? "" : ` (p${percentile})`;
  return inline(`${metric}${share} ${comparator} ${writeNumber(value)} ${unit}`);
}

function describeSource(source: Requirement["source"]): string {
  if (source === undefined) return "not stated";
  return source === "assumed" ? "assumed" : "said in the conversation";
}

const listIds = (ids: readonly string[] = []) => ids.map(code).join(", ");

const requirementColumns = ["Id", "Requirement", "Kind", "Priority", "Measure", "Source", "Satisfied by"];
const requirementFields = ["id", "statement", "kind", "priority", "source", "satisfiedBy"];

const toRow = ({ id, statement, kind, priority, scenario, source, satisfiedBy }: Requirement) => [
  code(id),
  inline(statement),
  kind,
  priority ?? "",
  scenario?.measure ? describeMeasure(scenario.measure) : "",
  describeSource(source),
  listIds(satisfiedBy),
];

/** What a table has no room for. */
function describeRest(items: readonly { id: string }[], except: readonly string[]): string {
  return bullets(
    items.flatMap((item) => {
      const rest = describeFields(item, except);
      return rest ? [`${code(item.id)}\n  ${rest.replaceAll("\n", "\n  ")}`] : [];
    }),
  );
}

export function renderRequirements({ requirements }: Design): string {
  if (requirements.length === 0) return "";
  const rest = requirements.map(({ scenario = {}, ...requirement }) => {
    const { measure: _, ...circumstances } = scenario;
    return { ...requirement, scenario: circumstances };
  });
  return join(
    heading(2, "Requirements"),
    table(requirementColumns, requirements.map(toRow)),
    describeRest(rest, requirementFields),
  );
}

const toAssumptionRow = ({ id, statement, effectIfWrong = "", confidence }: Assumption) => [
  code(id),
  inline(statement),
  inline(effectIfWrong),
  confidence ?? "",
];

export function renderAssumptions({ assumptions }: Design): string {
  if (assumptions.length === 0) return "";
  return join(
    heading(2, "Assumptions"),
    table(["Id", "Assumption", "If it is wrong", "Confidence"], assumptions.map(toAssumptionRow)),
    describeRest(assumptions, ["id", "statement", "effectIfWrong", "confidence"]),
  );
}

function renderQuestion({ id, topic, text, why, options = [], assumedAnswer, answer }: Question): string {
  const fields = { topic, ...(why && { why }), options, ...(assumedAnswer && { assumedAnswer }) };
  return join(
    heading(4, `${code(id)} ${oneLine(text)}`),
    describeFields({ ...(answer && { answer }), ...fields }),
  );
}

const renderQuestionGroup = (title: string, questions: readonly Question[]) =>
  questions.length > 0 ? join(heading(3, title), ...questions.map(renderQuestion)) : "";

export function renderQuestions({ questions }: Design): string {
  if (questions.length === 0) return "";
  return join(
    heading(2, "Questions"),
    renderQuestionGroup(
      "Open",
      questions.filter(({ answer }) => answer === undefined),
    ),
    renderQuestionGroup(
      "Answered",
      questions.filter(({ answer }) => answer !== undefined),
    ),
  );
}
