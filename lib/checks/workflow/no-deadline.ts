import type { Workflow } from "@/lib/design/schema";
import { listOf, nameOf } from "../describe";
import type { Rule } from "../rule";
import { isSaga } from "../step-graph";

/** A workflow that may stand still: it is taken back step by step, or waits for something. */
const mayStall = (workflow: Workflow) =>
  isSaga(workflow) || (workflow.steps ?? []).some(({ kind }) => ["wait", "human", "loop"].includes(kind));

export const noDeadline: Rule = {
  id: "SAG04",
  pillar: "workflow",
  title: "A workflow has no deadline, or nothing says what happens when it is stuck",
  why: "Instances that wait for ever hold stock, money and customers, and nobody knows that they are there.",
  remedy: "Give it a deadline, and a supervisor that takes up, takes back or reports what passes it.",
  source: "Azure scheduler-agent-supervisor pattern",
  severity: "warning",
  about: "detail",
  find: ({ design }) =>
    design.workflows.filter(mayStall).flatMap((workflow) => {
      const missing = [
        ...(workflow.deadline ? [] : ["deadline"]),
        ...(workflow.whenStuck ? [] : ["rule for when it is stuck"]),
      ];
      if (missing.length === 0) return [];
      return [
        {
          targets: [workflow.id],
          message: `${nameOf(workflow)} has no ${missing.join(" and no ")}.`,
          explanation: `It ${isSaga(workflow) ? "has compensations or a pivot" : "waits for a person, a time or a repetition"}, so an instance may stand still; the model lacks ${listOf(missing)}.`,
        },
      ];
    }),
};
