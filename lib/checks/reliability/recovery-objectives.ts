import type { Component, ItemOf, Workflow } from "@/lib/design/schema";
import { nameOf, show } from "../describe";
import type { Facts } from "../facts";
import type { Draft } from "../finding";
import { secondsOf } from "../measure";
import type { Rule } from "../rule";

type Objective = ItemOf<"objectives">;

const objectivesOf = ({ design }: Facts, { id }: Workflow): Objective[] =>
  design.objectives.filter(({ scope }) => scope === id || scope === undefined);

function findMissing(facts: Facts, workflow: Workflow): Draft[] {
  const own = objectivesOf(facts, workflow);
  const missing = [
    ...(own.some(({ recoveryTime }) => recoveryTime) ? [] : ["recovery time"]),
    ...(own.some(({ recoveryPoint }) => recoveryPoint) ? [] : ["recovery point"]),
  ];
  if (missing.length === 0) return [];
  return [
    {
      targets: [workflow.id],
      message: `${nameOf(workflow)} is critical and has no ${missing.join(" and no ")}.`,
      explanation: `Of ${own.length} objectives with its scope, or with none, no one names it.`,
    },
  ];
}

/** Stores that are the system of record of data that a workflow writes. */
const storesOf = (facts: Facts, workflow: Workflow): Component[] => {
  const written = new Set((workflow.steps ?? []).flatMap(({ writes = [] }) => writes));
  const ids = new Set([...written].map((id) => facts.asset(id)?.systemOfRecord));
  return [...ids].flatMap((id) => facts.components.get(id ?? "") ?? []);
};

function compare(store: Component, objective: Objective): Draft[] {
  const { interval, restoreTime } = store.backups ?? {};
  const { recoveryPoint, recoveryTime } = objective;
  const pairs = [
    {
      what: "backup interval",
      is: interval,
      may: recoveryPoint,
      promise: "recovery point",
      field: "interval",
    },
    {
      what: "restore time",
      is: restoreTime,
      may: recoveryTime,
      promise: "recovery time",
      field: "restoreTime",
    },
  ];
  return pairs.flatMap(({ what, is, may, promise, field }) => {
    const [actual, limit] = [secondsOf(is), secondsOf(may)];
    if (!is || !may || actual === undefined || limit === undefined || actual <= limit) return [];
    return [
      {
        targets: [store.id, objective.id, field],
        path: `components.${store.id}.backups.${field}`,
        message: `The ${what} of ${nameOf(store)} is longer than the ${promise} that ${objective.id} promises.`,
        explanation: `${show(is)} > ${show(may)}.`,
        fix: {
          upsert: { components: [{ id: store.id, backups: { ...store.backups, [field]: may } }] },
        },
      },
    ];
  });
}

export const recoveryObjectives: Rule = {
  id: "REL12",
  pillar: "reliability",
  title: "There are no recovery objectives, or the backups can't keep them",
  why: "Only after the loss does everyone learn how much is gone and how long it takes.",
  remedy: "Agree on recovery time and point for each critical workflow, and back up and restore within them.",
  source: "AWS Well-Architected REL13",
  severity: "error",
  about: "detail",
  find: (facts) =>
    facts.design.workflows
      .filter(({ id }) => facts.isCritical(id))
      .flatMap((workflow) => [
        ...findMissing(facts, workflow),
        ...storesOf(facts, workflow).flatMap((store) =>
          objectivesOf(facts, workflow).flatMap((objective) => compare(store, objective)),
        ),
      ]),
};
