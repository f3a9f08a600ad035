import { listSome } from "../describe";
import type { Rule } from "../rule";

export const unguardedAggregate: Rule = {
  id: "SAG06",
  pillar: "workflow",
  title: "A shared aggregate is edited by concurrent workflows without a countermeasure",
  why: "Sagas have no isolation: one overwrites what another has only half done, and takes back what wasn't its own.",
  remedy: "Use a semantic lock, a version check, commutative updates or a re-read before the write.",
  source: "Richardson, Microservices Patterns (countermeasures); Frank & Zahle 1998",
  severity: "warning",
  about: "detail",
  find({ design }) {
    const writers = design.workflows.flatMap((workflow) =>
      (workflow.steps ?? []).flatMap(({ id, writes = [], isolation }) =>
        writes.map((asset) => ({ asset, workflow: workflow.id, step: `${workflow.id}/${id}`, isolation })),
      ),
    );
    return [...Map.groupBy(writers, ({ asset }) => asset)].flatMap(([asset, own]) => {
      const workflows = new Set(own.map(({ workflow }) => workflow));
      const unguarded = own.filter(({ isolation }) => isolation === undefined || isolation === "none");
      if (workflows.size < 2 || unguarded.length === 0) return [];
      const steps = unguarded.map(({ step }) => step);
      return [
        {
          targets: [asset, ...steps],
          message: `${listSome([...workflows])} write ${asset}, and ${listSome(steps)} ${steps.length === 1 ? "takes" : "take"} no countermeasure.`,
          explanation: `${workflows.size} workflows write it and may run at the same time; the isolation of ${listSome(steps)} is none or not said.`,
        },
      ];
    });
  },
};
