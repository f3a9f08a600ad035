import type { Design } from "@/lib/design/schema";
import { composeDesign } from "./compose-design";
import type { Composition } from "./composition";
import { listPatchedQuestions, type PlannedEdit, planEdits } from "./edit-steps";
import { listOpenQuestions, toQuestion } from "./interview";
import type { Step } from "./step";
import { summarizeDesign } from "./summarize-design";
import type { Understanding } from "./understanding";

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** In an order in which every reference finds what it names: requirements learn last what satisfies them. */
function listEdits(composition: Composition, understanding: Understanding): PlannedEdit[] {
  const { facets, requirements, components, relations, decisions, assumptions, narrative } = composition;
  const bare = requirements.map(({ satisfiedBy: _, ...requirement }) => requirement);
  const satisfied = requirements.flatMap(({ id, satisfiedBy = [] }) =>
    satisfiedBy.length > 0 ? [{ id, satisfiedBy }] : [],
  );
  const stated = requirements.filter(({ source }) => source === "stated").length;
  const half = Math.ceil(narrative.length / 2);
  return [
    {
      text: `I read this as ${describeKind(understanding)}. First I record ${plural(stated, "requirement")} that you stated and ${requirements.length - stated} that I assume, marked as such.`,
      patch: { set: facets, upsert: { requirements: bare } },
    },
    {
      text: `Now the parts: ${plural(components.length, "component")}, each with its responsibility, and ${plural(relations.length, "relation")} with timeout, retry and fallback.`,
      patch: { upsert: { components, relations } },
    },
    {
      text: `Then ${plural(decisions.length, "decision")}, their options scored against the requirements, and ${plural(assumptions.length, "assumption")} that they rest on.`,
      patch: { upsert: { decisions, assumptions, requirements: satisfied } },
    },
    {
      text: "The document: overview, integration, workflows, data, failure handling, scaling.",
      patch: { upsert: { narrative: narrative.slice(0, half) } },
    },
    {
      text: "And security, delivery, operation, implementation steps, examples, risks.",
      patch: { upsert: { narrative: narrative.slice(half) } },
    },
  ];
}

function describeKind({ kind, named, implied }: Understanding): string {
  const names = [...named, ...implied].map(({ name }) => name.toLowerCase()).join(", ");
  const about = names ? ` with ${names}` : "";
  const kinds = { system: "a system", workflow: "a business workflow", migration: "a migration" };
  if (kind === "pipeline") return "a delivery pipeline";
  if (kind === "integration") return "an integration between parts that exist already";
  return `${kinds[kind]}${about}`;
}

/** A whole first design: recorded in small steps, then the questions that would change it. */
export function planFirstDesign(understanding: Understanding, design: Design): Step[] {
  const composition = composeDesign(understanding);
  const open = listOpenQuestions(understanding.kind, understanding.facts).filter(
    ({ id }) => !understanding.skipped.includes(id),
  );
  const questions = open.map(toQuestion);
  const asked: PlannedEdit = {
    text: "Last, the questions whose answers would change this design.",
    patch: { upsert: { questions } },
  };
  const { steps, patches } = planEdits(design, [...listEdits(composition, understanding), asked]);
  const ids = listPatchedQuestions(patches);
  const summary = summarizeDesign(composition);
  if (ids.length === 0) return [...steps, { text: summary }];
  return [
    ...steps,
    {
      text: `${summary}\n\nPlease answer what you can; whatever you skip stays as assumed.`,
      call: { tool: "ask_questions", input: { questionIds: ids } },
    },
  ];
}
