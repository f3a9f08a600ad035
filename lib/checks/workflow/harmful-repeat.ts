import type { Step, Workflow } from "@/lib/design/schema";
import type { Facts } from "../facts";
import type { Draft } from "../finding";
import type { Rule } from "../rule";
import { stepPath } from "../step-graph";

type Idempotency = Step["idempotency"];

const isHarmful = (idempotency: Idempotency) => idempotency === undefined || idempotency === "none";
const say = (idempotency: Idempotency) => idempotency ?? "not said";

/** Why a step may run twice, or null. */
function whyTwice({ design, link }: Facts, { retry, relation, component }: Step): string | null {
  const attempts = retry?.max ?? link(relation ?? "")?.relation.retry?.max ?? 0;
  if (attempts > 0) return `it is tried up to ${attempts + 1} times`;
  const channel = design.channels.find(
    ({ id, delivery }) =>
      delivery === "at-least-once" &&
      component !== undefined &&
      design.relations.some(({ from, to, id: own }) => from === id && to === component && own === relation),
  );
  return channel ? `${channel.id} delivers at least once` : null;
}

const changes = ({ writes = [], publishes = [] }: Step) => writes.length + publishes.length > 0;

function judgeStep(facts: Facts, workflow: Workflow, step: Step): Draft[] {
  const reason = whyTwice(facts, step);
  const own = step.idempotency ?? facts.link(step.relation ?? "")?.relation.idempotency;
  if (!reason || !changes(step) || !isHarmful(own)) return [];
  return [
    {
      targets: [`${workflow.id}/${step.id}`],
      path: stepPath(workflow, step, "idempotency"),
      message: `The step ${workflow.id}/${step.id} may run twice and isn't idempotent.`,
      explanation: `Its idempotency is ${say(own)}, it writes or publishes, and ${reason}.`,
      fix: { upsert: { workflows: [{ id: workflow.id, steps: [{ id: step.id, idempotency: "key" }] }] } },
    },
  ];
}

function judgeCompensation(workflow: Workflow, step: Step): Draft[] {
  const { compensation } = step;
  if (!compensation || !isHarmful(compensation.idempotency)) return [];
  return [
    {
      targets: [`${workflow.id}/${step.id}`, "compensation"],
      path: stepPath(workflow, step, "compensation"),
      message: `The compensation of ${workflow.id}/${step.id} isn't idempotent.`,
      explanation: `Its idempotency is ${say(compensation.idempotency)}, and a compensation is tried until it succeeds.`,
      fix: {
        upsert: {
          workflows: [
            {
              id: workflow.id,
              steps: [{ id: step.id, compensation: { ...compensation, idempotency: "key" } }],
            },
          ],
        },
      },
    },
  ];
}

export const harmfulRepeat: Rule = {
  id: "SAG03",
  pillar: "workflow",
  title: "A step or a compensation isn't idempotent under at-least-once delivery",
  why: "Every retry and every redelivery does it again: two charges, two parcels, two refunds.",
  remedy:
    "Carry a key by which the receiver knows what it did already, or make the effect the same when repeated.",
  source: "AWS Well-Architected REL04-BP04",
  severity: "error",
  about: "detail",
  find: (facts) =>
    facts.design.workflows.flatMap((workflow) =>
      (workflow.steps ?? []).flatMap((step) => [
        ...judgeStep(facts, workflow, step),
        ...judgeCompensation(workflow, step),
      ]),
    ),
};
