import type { Design, NarrativeTopic } from "@/lib/design/schema";
import { EmptyDesign, isEmptyDesign } from "./empty-design";
import { AssumptionsSection } from "./sections/assumptions-section";
import { ComponentsSection } from "./sections/components-section";
import { ContextSection } from "./sections/context-section";
import { DecisionsSection } from "./sections/decisions-section";
import { MissingTopics, NarrativeSection } from "./sections/narrative-section";
import { QuestionsSection } from "./sections/questions-section";
import { RelationsSection } from "./sections/relations-section";
import { RequirementsSection } from "./sections/requirements-section";
import { SummarySection } from "./sections/summary-section";

const laterTopics = [
  "integration",
  "workflows",
  "data",
  "failure-handling",
  "scaling",
  "security",
  "delivery",
  "operation",
  "implementation",
  "examples",
  "risks",
] as const satisfies readonly NarrativeTopic[];

/** The document a person reads: drawn from the model, never typed. */
export function DesignDocument({ design }: { design: Design }) {
  if (isEmptyDesign(design)) return <EmptyDesign />;
  return (
    <article aria-label="Design document" className="flex flex-col">
      <SummarySection design={design} />
      <ContextSection design={design} />
      <RequirementsSection design={design} />
      <NarrativeSection design={design} topic="overview" />
      <DecisionsSection design={design} />
      <ComponentsSection design={design} />
      <RelationsSection design={design} />
      {laterTopics.map((topic) => (
        <NarrativeSection key={topic} design={design} topic={topic} />
      ))}
      <AssumptionsSection design={design} />
      <QuestionsSection design={design} />
      <MissingTopics design={design} topics={["overview", ...laterTopics]} />
    </article>
  );
}
