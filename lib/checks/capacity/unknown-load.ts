import type { Rule } from "../rule";

export const unknownLoad: Rule = {
  id: "PER06",
  pillar: "capacity",
  title: "A critical workflow has no arrival rate or growth",
  why: "Without a load no capacity is right: the system is bought twice, or it falls over on the first busy day.",
  remedy:
    "State how many runs arrive on average and at the peak, and how that grows; an assumption is a beginning.",
  source: "Azure Well-Architected PE:02",
  severity: "warning",
  about: "detail",
  find: (facts) =>
    facts.design.workflows.flatMap(({ id, name, arrivals = {} }) => {
      const missing = [
        ...(arrivals.mean || arrivals.peak ? [] : ["arrival rate"]),
        ...(arrivals.growth ? [] : ["growth"]),
      ];
      if (!facts.isCritical(id) || missing.length === 0) return [];
      return [
        {
          targets: [id],
          path: `workflows.${id}.arrivals`,
          message: `${name} (${id}) is critical and has no ${missing.join(" and no ")}.`,
          explanation: `Its criticality is ${facts.criticality(id)}; of mean, peak and growth it names ${Object.keys(arrivals).join(" and ") || "none"}. Load, latency and cost follow from them.`,
        },
      ];
    }),
};
