import type { Component } from "@/lib/design/schema";
import { listHardDependencies } from "../dependencies";
import { listOf, nameOf } from "../describe";
import type { Rule } from "../rule";

const runElsewhere = new Set<Component["kind"]>([
  "external",
  "function",
  "environment",
  "artifact-store",
  "pipeline-stage",
  "scheduler",
]);

function describeFault({ replicas, replication, zones, scaling, availability }: Component): string | null {
  const copies = replication?.copies ?? 1;
  if (replicas) return replicas.min <= 1 && copies <= 1 ? `it runs as ${replicas.min} replica` : null;
  const isSilent = copies <= 1 && (zones ?? 1) <= 1 && !scaling && !availability;
  return isSilent ? "nothing is said of replicas, zones, replication, scaling or availability" : null;
}

export const singlePoint: Rule = {
  id: "REL09",
  pillar: "reliability",
  title: "A single point of failure lies on a critical workflow",
  why: "One crash, one deployment or one full disk of it stops the workflow for everyone.",
  remedy: "Run at least two replicas in different zones, or give the workflow a way without it.",
  source: "AWS Well-Architected REL10 and REL11",
  severity: "error",
  about: "detail",
  find(facts) {
    const critical = facts.design.workflows.filter(({ id }) => facts.isCritical(id));
    const needed = Map.groupBy(
      critical.flatMap((workflow) =>
        listHardDependencies(workflow, facts).map((component) => ({ workflow: workflow.id, component })),
      ),
      ({ component }) => component,
    );
    return [...needed].flatMap(([component, uses]) => {
      const fault = describeFault(component);
      if (!fault || runElsewhere.has(component.kind)) return [];
      const workflows = [...new Set(uses.map(({ workflow }) => workflow))];
      return [
        {
          targets: [component.id],
          path: `components.${component.id}.replicas`,
          message: `${nameOf(component)} is a single point of failure of ${listOf(workflows)}.`,
          explanation: `${listOf(workflows)} can't end without it (hard and synchronous, so a cut vertex of the way), and ${fault}.`,
          fix: {
            upsert: {
              components: [
                {
                  id: component.id,
                  replicas: {
                    min: 2,
                    ...(component.replicas?.max && { max: Math.max(2, component.replicas.max) }),
                  },
                  zones: Math.max(2, component.zones ?? 2),
                },
              ],
            },
          },
        },
      ];
    });
  },
};
