import type { Rule } from "../rule";

export const controlPlaneRecovery: Rule = {
  id: "REL13",
  pillar: "reliability",
  title: "Recovery needs the control plane",
  why: "What makes and changes resources is more complex than what runs them, and fails when all want it at once.",
  remedy:
    "Keep ready what recovery needs, so that it comes by what runs already: health checks, routing, spare capacity.",
  source: "AWS Well-Architected REL11-BP04",
  severity: "warning",
  about: "detail",
  find: ({ design }) =>
    design.failureModes
      .filter(({ recovery }) => recovery === "control-plane")
      .map(({ id, target, mode }) => ({
        targets: [id, target],
        path: `failureModes.${id}.recovery`,
        message: `Recovery from ${id} (${mode} of ${target}) needs the control plane.`,
        explanation:
          "Its recovery is control-plane: resources are made or changed while something is failing.",
      })),
};
