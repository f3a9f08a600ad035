import type { Rule } from "../rule";

export const unmetRequirement: Rule = {
  id: "STR11",
  pillar: "structure",
  title: "A requirement is satisfied by nothing",
  why: "Nobody can say whether the design does what was asked, or which part would have to change with it.",
  remedy:
    "Name the components, workflows, decisions or controls that satisfy it; or take it out of scope and say so.",
  source: "ATAM; arc42 section 10",
  severity: "error",
  about: "detail",
  find: ({ design }) =>
    design.requirements
      .filter(({ satisfiedBy = [] }) => satisfiedBy.length === 0)
      .map(({ id, statement, priority }) => ({
        targets: [id],
        path: `requirements.${id}.satisfiedBy`,
        severity: priority === "should" || priority === "could" ? "warning" : undefined,
        message: `Nothing satisfies ${id}: ${statement.replace(/\.$/, "")}.`,
        explanation: `Its satisfiedBy is empty; its priority is ${priority ?? "not said, so it counts as must"}.`,
      })),
};
