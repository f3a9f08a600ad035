import type { Design } from "@/lib/design/schema";
import { composeDesign } from "./compose-design";
import type { Composition } from "./composition";
import { listPatchedQuestions, type PlannedEdit, planEdits } from "./edit-steps";
import { findContradictions } from "./find-contradictions";
import { listOpenQuestions, toQuestion } from "./interview";
import { rankByNumbers } from "./rank-by-numbers";
import { describeContradictions } from "./settle-contradictions";
import type { Step } from "./step";
import { summarizeDesign } from "./summarize-design";
import type { Understanding } from "./understanding";

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

function listFacts({ facets, requirements }: Composition, understanding: Understanding): PlannedEdit {
  const { kind, title, summary, context } = facets;
  const bare = requirements.map(({ satisfiedBy: _, ...requirement }) => requirement);
  const stated = requirements.filter(({ source }) => source === "stated").length;
  return {
    text: `I read this as ${describeKind(understanding)}. First I record ${plural(stated, "requirement")} that you stated and ${requirements.length - stated} that I assume, marked as such.`,
    patch: { set: { kind, title, summary, context }, upsert: { requirements: bare } },
  };
}

function listStructure(composition: Composition): PlannedEdit[] {
  const { components, relations, interfaces, channels, schemas, dataAssets, boundaries } = composition;
  const { workflows, failureModes, objectives } = composition;
  return [
    {
      text: `Now the parts: ${plural(components.length, "component")}, each with its responsibility, and ${plural(relations.length, "relation")} with timeout, retry and fallback; what they offer, tell and keep.`,
      patch: {
        upsert: { components, interfaces, channels, schemas, dataAssets, relations, boundaries },
      },
    },
    ...(workflows.length > 0
      ? [
          {
            text: `${plural(workflows.length, "workflow")} with steps, timeouts and ways back, ${plural(failureModes.length, "failure mode")} and what is promised.`,
            patch: { upsert: { workflows, objectives, failureModes } },
          },
        ]
      : []),
  ];
}

function listReasons(composition: Composition): PlannedEdit[] {
  const { facets, requirements, decisions, assumptions, controls, risks, examples } = composition;
  const { status, deployment, operations, plan } = facets;
  const satisfied = requirements.flatMap(({ id, satisfiedBy = [] }) =>
    satisfiedBy.length > 0 ? [{ id, satisfiedBy }] : [],
  );
  return [
    {
      text: `Then ${plural(decisions.length, "decision")}, their options scored against the requirements, ${plural(assumptions.length, "assumption")} that they rest on, ${plural(controls.length, "control")} and ${plural(risks.length, "risk")}.`,
      patch: { upsert: { decisions, assumptions, controls, risks, requirements: satisfied } },
    },
    {
      text: "How it is built, released and watched, with examples.",
      patch: { set: { deployment, operations, plan }, upsert: { examples } },
    },
    {
      text: "The checks find no error in it, so I call it a proposal.",
      patch: { set: status === "proposed" ? { status } : {} },
    },
  ];
}

/** In an order in which every reference finds what it names: requirements learn last what satisfies them. */
function listEdits(composition: Composition, understanding: Understanding): PlannedEdit[] {
  const { narrative } = composition;
  const half = Math.ceil(narrative.length / 2);
  return [
    listFacts(composition, understanding),
    ...listStructure(composition),
    ...listReasons(composition),
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
  const questions = rankByNumbers(composition, open.map(toQuestion));
  const asked: PlannedEdit = {
    text: "Last, the questions whose answers would change this design.",
    patch: { upsert: { questions } },
  };
  const { steps, patches } = planEdits(design, [...listEdits(composition, understanding), asked]);
  const ids = listPatchedQuestions(patches);
  const contradictions = describeContradictions(findContradictions(understanding));
  const summary = [contradictions, summarizeDesign(composition)].filter(Boolean).join("\n\n");
  if (ids.length === 0) return [...steps, { text: summary }];
  return [
    ...steps,
    {
      text: `${summary}\n\nPlease answer what you can; whatever you skip stays as assumed.`,
      call: { tool: "ask_questions", input: { questionIds: ids } },
    },
  ];
}
