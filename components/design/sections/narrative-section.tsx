import { Markdown } from "@/components/markdown/markdown";
import type { Design, NarrativeTopic } from "@/lib/design/schema";
import { anchorOf } from "../anchor";
import { Section } from "../section";

const titles: Record<NarrativeTopic, string> = {
  overview: "Overview",
  integration: "Integration",
  workflows: "Workflows",
  data: "Data",
  "failure-handling": "Failure handling",
  scaling: "Scaling",
  security: "Security and compliance",
  delivery: "Delivery",
  operation: "Operation",
  implementation: "Implementation plan",
  examples: "Examples",
  risks: "Risks",
};

interface NarrativeSectionProps {
  design: Design;
  topic: NarrativeTopic;
}

/** A part of the document that is prose. Where nothing is written there is no section. */
export function NarrativeSection({ design: { narrative }, topic }: NarrativeSectionProps) {
  const text = narrative.find(({ id }) => id === topic)?.text.trim();
  if (!text) return null;
  return (
    <Section id={topic} title={titles[topic]}>
      <div id={anchorOf(topic)} className="text-sm">
        <Markdown text={text} />
      </div>
    </Section>
  );
}

const written = (design: Design) =>
  new Set(design.narrative.filter(({ text }) => text.trim()).map(({ id }) => id));

interface MissingTopicsProps {
  design: Design;
  topics: readonly NarrativeTopic[];
}

/** All that isn't written yet, in one line instead of a dozen empty sections. */
export function MissingTopics({ design, topics }: MissingTopicsProps) {
  const known = written(design);
  const missing = topics.filter((topic) => !known.has(topic)).map((topic) => titles[topic].toLowerCase());
  if (missing.length === 0) return null;
  return <p className="text-faint border-t py-5 text-sm">Not written yet: {missing.join(", ")}.</p>;
}
