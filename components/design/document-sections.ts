import type { ComponentType } from "react";
import type { Collection, Design, Facet, NarrativeTopic } from "@/lib/design/schema";
import { findNarrative } from "./narrative";
import type { SectionBodyProps } from "./section";
import { AssumptionsBody } from "./sections/assumptions-section";
import { BoundariesBody } from "./sections/boundaries-section";
import { ChannelsBody } from "./sections/channels-section";
import { ComponentsBody } from "./sections/components-section";
import { ContextBody } from "./sections/context-section";
import { ControlsBody } from "./sections/controls-section";
import { DataBody } from "./sections/data-section";
import { DecisionsBody } from "./sections/decisions-section";
import { DeliveryBody } from "./sections/delivery-section";
import { ExamplesBody } from "./sections/examples-section";
import { FailuresBody } from "./sections/failures-section";
import { InterfacesBody } from "./sections/interfaces-section";
import { ObjectivesBody } from "./sections/objectives-section";
import { OperationBody } from "./sections/operation-section";
import { PlanBody } from "./sections/plan-section";
import { QuestionsBody } from "./sections/questions-section";
import { RelationsBody } from "./sections/relations-section";
import { RequirementsBody } from "./sections/requirements-section";
import { RisksBody } from "./sections/risks-section";
import { SchemasBody } from "./sections/schemas-section";
import { SummaryBody } from "./sections/summary-section";
import { WaiversBody } from "./sections/waivers-section";
import { WorkflowsBody } from "./sections/workflows-section";

/** A part of the document: prose of one topic, if any, and what the model holds of it. */
interface DocumentSection {
  id: string;
  title: string;
  topic?: NarrativeTopic;
  source?: Collection | Facet;
  Body?: ComponentType<SectionBodyProps>;
  /** A design is none the worse without it. */
  isOptional?: true;
}

/** The document from top to bottom. */
const documentSections: readonly DocumentSection[] = [
  { id: "summary", title: "Summary", source: "summary", Body: SummaryBody },
  { id: "context", title: "Context", source: "context", Body: ContextBody },
  { id: "overview", title: "Overview", topic: "overview" },
  { id: "requirements", title: "Requirements", source: "requirements", Body: RequirementsBody },
  { id: "decisions", title: "Decisions", source: "decisions", Body: DecisionsBody },
  { id: "components", title: "Components", source: "components", Body: ComponentsBody },
  { id: "relations", title: "Relations", source: "relations", Body: RelationsBody },
  {
    id: "integration",
    title: "Integration and interfaces",
    topic: "integration",
    source: "interfaces",
    Body: InterfacesBody,
  },
  { id: "channels", title: "Channels", source: "channels", Body: ChannelsBody, isOptional: true },
  { id: "schemas", title: "Schemas", source: "schemas", Body: SchemasBody },
  { id: "data", title: "Data", topic: "data", source: "dataAssets", Body: DataBody },
  { id: "workflows", title: "Workflows", topic: "workflows", source: "workflows", Body: WorkflowsBody },
  {
    id: "failure-handling",
    title: "Failure handling",
    topic: "failure-handling",
    source: "failureModes",
    Body: FailuresBody,
  },
  {
    id: "scaling",
    title: "Scaling and objectives",
    topic: "scaling",
    source: "objectives",
    Body: ObjectivesBody,
  },
  { id: "boundaries", title: "Boundaries", source: "boundaries", Body: BoundariesBody },
  {
    id: "security",
    title: "Security and compliance",
    topic: "security",
    source: "controls",
    Body: ControlsBody,
  },
  { id: "delivery", title: "Delivery", topic: "delivery", source: "deployment", Body: DeliveryBody },
  { id: "operation", title: "Operation", topic: "operation", source: "operations", Body: OperationBody },
  {
    id: "implementation",
    title: "Implementation plan",
    topic: "implementation",
    source: "plan",
    Body: PlanBody,
  },
  { id: "examples", title: "Examples", topic: "examples", source: "examples", Body: ExamplesBody },
  { id: "risks", title: "Risks", topic: "risks", source: "risks", Body: RisksBody },
  { id: "waivers", title: "Waived findings", source: "waivers", Body: WaiversBody, isOptional: true },
  { id: "assumptions", title: "Assumptions", source: "assumptions", Body: AssumptionsBody },
  { id: "questions", title: "Questions", source: "questions", Body: QuestionsBody, isOptional: true },
];

export interface FilledSection {
  id: string;
  title: string;
  /** What of the model it is drawn from; nothing where it is only told in prose. */
  source: Collection | Facet | undefined;
  /** How many items it lists; 0 where it isn't a list. */
  count: number;
  text: string | null;
  Body: ComponentType<SectionBodyProps> | null;
}

/** Whether a facet says anything: a text, or a record with at least one field. */
const isFilled = (value: unknown) =>
  typeof value === "object" && value !== null ? Object.keys(value).length > 0 : Boolean(value);

function fill(design: Design, { id, title, topic, source, Body }: DocumentSection): FilledSection {
  const value = source && design[source];
  return {
    id,
    title,
    source,
    count: Array.isArray(value) ? value.length : 0,
    text: findNarrative(design, topic),
    Body: Body && isFilled(value) ? Body : null,
  };
}

const isShown = ({ text, Body }: FilledSection) => text !== null || Body !== null;

/** The sections that have something to show, and those that a design should have and doesn't. */
export function listSections(design: Design): { shown: FilledSection[]; missing: FilledSection[] } {
  const filled = documentSections.map((section) => ({ section, filled: fill(design, section) }));
  return {
    shown: filled.flatMap((entry) => (isShown(entry.filled) ? [entry.filled] : [])),
    missing: filled.flatMap((entry) =>
      isShown(entry.filled) || entry.section.isOptional ? [] : [entry.filled],
    ),
  };
}
