import { tradeOffs } from "./model/decision";
import type { Collection } from "./schema";

/** What a reference may name: items of a collection, or parts of items written as `item/part`. */
export type ReferenceTarget =
  | Exclude<Collection, "narrative">
  | "operation parts"
  | "step parts"
  | "message parts";

/** Where a part lies that is named as `item/part` from anywhere in the design. */
export const partTargets = [
  { target: "operation parts", owner: "interfaces", list: "operations" },
  { target: "step parts", owner: "workflows", list: "steps" },
  { target: "message parts", owner: "channels", list: "messages" },
] as const;

const anything: readonly ReferenceTarget[] = [
  "requirements",
  "assumptions",
  "questions",
  "components",
  "interfaces",
  "channels",
  "schemas",
  "relations",
  "dataAssets",
  "boundaries",
  "workflows",
  "objectives",
  "failureModes",
  "controls",
  "risks",
  "decisions",
  "examples",
  "waivers",
  "views",
  "operation parts",
  "step parts",
  "message parts",
];

const running: readonly ReferenceTarget[] = ["components", "channels", "operation parts"];
const shown: readonly ReferenceTarget[] = [
  "components",
  "interfaces",
  "channels",
  "relations",
  "dataAssets",
  "boundaries",
  "workflows",
  "step parts",
];
const satisfying: readonly ReferenceTarget[] = [
  "components",
  "interfaces",
  "channels",
  "relations",
  "dataAssets",
  "boundaries",
  "workflows",
  "objectives",
  "controls",
  "decisions",
  "operation parts",
];

/**
 * A place that names other things. `at` walks from a collection or facet through fields, into every entry of a
 * list; `*` stands for the keys of a record. `to` are the things that may be named anywhere in the design;
 * `beside` is the list of the same item or facet whose entries may be named.
 */
export interface ReferenceRule {
  at: string;
  to?: readonly ReferenceTarget[];
  beside?: string;
  /** Words that may stand in place of an id. */
  words?: readonly string[];
  /** Following these references never leads back to where one started. */
  acyclic?: true;
}

/** Every reference of a design: what may be named where. */
export const referenceTable: readonly ReferenceRule[] = [
  { at: "requirements.satisfiedBy", to: satisfying },
  { at: "assumptions.affects", to: anything },
  { at: "components.parent", to: ["components"], acyclic: true },
  { at: "components.secrets.keptIn", to: ["components"] },
  { at: "interfaces.component", to: ["components"] },
  { at: "interfaces.operations.channel", to: ["channels"] },
  { at: "interfaces.operations.request", to: ["schemas"] },
  { at: "interfaces.operations.response", to: ["schemas"] },
  { at: "interfaces.operations.errors.schema", to: ["schemas"] },
  { at: "channels.broker", to: ["components"] },
  { at: "channels.deadLetter", to: ["channels"] },
  { at: "channels.messages.schema", to: ["schemas"] },
  { at: "schemas.dataAssets", to: ["dataAssets"] },
  { at: "relations.from", to: running },
  { at: "relations.to", to: running },
  { at: "relations.carries", to: ["dataAssets"] },
  { at: "dataAssets.systemOfRecord", to: ["components"] },
  { at: "dataAssets.copies", to: ["components", "channels"] },
  { at: "dataAssets.deletion.reaches", to: ["components", "channels"] },
  { at: "boundaries.contains", to: ["components", "channels", "boundaries"], acyclic: true },
  { at: "workflows.requirement", to: ["requirements"] },
  { at: "workflows.coordinator", to: ["components"] },
  { at: "workflows.start", beside: "steps" },
  { at: "workflows.steps.component", to: ["components"] },
  { at: "workflows.steps.relation", to: ["relations"] },
  { at: "workflows.steps.reads", to: ["dataAssets"] },
  { at: "workflows.steps.writes", to: ["dataAssets"] },
  { at: "workflows.steps.publishes", to: ["channels"] },
  { at: "workflows.steps.next", beside: "steps" },
  { at: "workflows.steps.next.to", beside: "steps" },
  { at: "workflows.steps.compensation.component", to: ["components"] },
  { at: "workflows.steps.compensation.relation", to: ["relations"] },
  { at: "workflows.steps.onFailure.to", beside: "steps" },
  {
    at: "objectives.scope",
    to: ["components", "interfaces", "channels", "dataAssets", "boundaries", "workflows"],
  },
  {
    at: "failureModes.target",
    to: ["components", "channels", "relations", "boundaries", "interfaces", "workflows", "operation parts"],
  },
  { at: "deployment.environments.component", to: ["components"] },
  { at: "deployment.stages.component", to: ["components"] },
  { at: "deployment.stages.environment", beside: "environments" },
  { at: "deployment.stages.after", beside: "stages", acyclic: true },
  { at: "operations.indicators.appliesTo", to: anything },
  { at: "operations.indicators.objective", to: ["objectives"] },
  { at: "operations.alerts.appliesTo", to: anything },
  { at: "operations.traces.appliesTo", to: anything },
  { at: "controls.appliesTo", to: anything },
  { at: "risks.affects", to: anything },
  { at: "decisions.drivers", to: ["requirements"] },
  { at: "decisions.options.scores.*", to: ["requirements"], words: tradeOffs },
  { at: "decisions.confirmation.subjects", to: running.concat("boundaries", "workflows") },
  { at: "decisions.confirmation.objects", to: running.concat("boundaries") },
  { at: "decisions.confirmation.through", to: ["components", "channels"] },
  { at: "decisions.supersedes", to: ["decisions"], acyclic: true },
  { at: "examples.about", to: anything },
  { at: "plan.milestones.depends", beside: "milestones", acyclic: true },
  { at: "plan.milestones.delivers", to: anything },
  { at: "waivers.target", to: anything },
  { at: "views.include", to: shown },
];
