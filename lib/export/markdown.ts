import { orderDesign } from "@/lib/design/canonical";
import type { Design, NarrativeTopic } from "@/lib/design/schema";
import { renderDecisions } from "./decision-section";
import { describeFields, nameField } from "./describe-fields";
import { foreignMarkdown } from "./foreign-markdown";
import { code, fenced, heading, join, oneLine, paragraphs } from "./markdown-text";
import { renderModeEffects, renderSagaVerdicts, renderScaling } from "./number-sections";
import { renderAssumptions, renderQuestions, renderRequirements } from "./requirement-sections";
import { renderComponents, renderRelations } from "./structure-sections";

type Item = { id: string; name?: string | undefined; title?: string | undefined };
type Section = (design: Design) => string;

/** Fields that are text in a language of their own. */
const verbatim = ["code", "schema", "example"];

function renderVerbatim(item: object): string[] {
  const language = "language" in item && typeof item.language === "string" ? item.language : "";
  return Object.entries(item).flatMap(([field, value]) => {
    if (!verbatim.includes(field) || value === undefined) return [];
    const isCode = field === "code" && typeof value === "string";
    return [
      isCode
        ? fenced(value, language)
        : join(`${nameField(field)}:`, fenced(JSON.stringify(value, null, 2), "json")),
    ];
  });
}

function renderItem(item: Item, level: number): string {
  const name = item.name ?? item.title;
  return join(
    heading(level, name === undefined ? code(item.id) : `${oneLine(name)} (${code(item.id)})`),
    describeFields(item, ["id", "name", "title", ...verbatim]),
    ...renderVerbatim(item),
  );
}

const renderItems = (title: string, items: readonly Item[]) =>
  items.length > 0 ? join(heading(3, title), ...items.map((item) => renderItem(item, 4))) : "";

const renderFields = (title: string, fields: object) => {
  const shown = describeFields(fields);
  return shown && join(heading(3, title), shown);
};

/** A section that opens with prose and goes on with what the model holds. */
const section =
  (topic: NarrativeTopic, render: Section = () => ""): Section =>
  (design) => {
    const text = design.narrative.find(({ id }) => id === topic)?.text ?? "";
    const body = join(foreignMarkdown(text, 2), render(design));
    return body && join(heading(2, nameField(topic)), body);
  };

const renderContext: Section = ({ context }) => {
  const shown = describeFields(context);
  return shown && join(heading(2, "Context"), shown);
};

/** The document from top to bottom. Positions of boxes (`views`) are for the screen. */
const sections: readonly Section[] = [
  ({ summary }) => (summary ? join(heading(2, "Summary"), paragraphs(summary)) : ""),
  renderContext,
  section("overview"),
  renderRequirements,
  renderAssumptions,
  renderQuestions,
  renderComponents,
  renderRelations,
  section("integration", ({ interfaces, channels }) =>
    join(renderItems("Interfaces", interfaces), renderItems("Channels", channels)),
  ),
  section("data", ({ dataAssets, schemas }) =>
    join(renderItems("Data assets", dataAssets), renderItems("Schemas", schemas)),
  ),
  section("workflows", (design) =>
    join(...design.workflows.map((workflow) => renderItem(workflow, 3)), renderSagaVerdicts(design)),
  ),
  section("failure-handling", (design) =>
    join(renderItems("Failure modes", design.failureModes), renderModeEffects(design)),
  ),
  section("scaling", (design) => join(renderItems("Objectives", design.objectives), renderScaling(design))),
  section("security", ({ boundaries, controls }) =>
    join(renderItems("Boundaries", boundaries), renderItems("Controls", controls)),
  ),
  section("delivery", ({ deployment }) => renderFields("Deployment", deployment)),
  section("operation", ({ operations }) => renderFields("Observation", operations)),
  renderDecisions,
  section("implementation", ({ plan }) => renderFields("Plan", plan)),
  section("examples", ({ examples }) => join(...examples.map((example) => renderItem(example, 3)))),
  section("risks", ({ risks, waivers }) =>
    join(renderItems("Register", risks), renderItems("Waived findings", waivers)),
  ),
];

const describeState = ({ kind, status }: Design, version: number | undefined) =>
  [
    ...(kind ? [`**Kind:** ${kind}`] : []),
    `**Status:** ${status}`,
    ...(version === undefined ? [] : [`**Version:** ${version}`]),
  ].join(" · ");

/**
 * The whole design as one markdown document; the same design gives the same bytes. A design from a file has no
 * version; version 0 is what every thread starts from.
 */
export function renderMarkdown({
  title,
  design,
  version,
}: {
  title: string;
  design: Design;
  version?: number;
}) {
  const head = heading(1, oneLine(design.title ?? title) || "Design");
  if (version === 0) return `${join(head, "There is no design yet.")}\n`;
  const ordered = orderDesign(design);
  return `${join(head, describeState(design, version), ...sections.map((render) => render(ordered)))}\n`;
}
