import { deployed, isModule, isOf, platform } from "../component-kinds";
import type { Rule } from "../rule";

const mostForOne = 1;
const platformWeight = 0.25;

export const tooManyServices: Rule = {
  id: "STR13",
  pillar: "structure",
  title: "There are more deployable services than the team can run",
  why: "Each has its own pipeline, alerts, upgrades and on-call; a small team does nothing else any more.",
  remedy:
    "Merge services that change together into a modular monolith, or buy platform parts as managed services.",
  source:
    "Conway's law; Skelton & Pais, Team Topologies (cognitive load); a rule of thumb, not a measurement",
  severity: "warning",
  about: "shape",
  find({ design, components }) {
    const size = design.context.team?.size;
    if (!size) return [];
    const engineers = typeof size.value === "number" ? size.value : size.value.max;
    const own = design.components.filter(({ status }) => status !== "existing" && status !== "retiring");
    const services = own.filter((component) => isOf(deployed, component) && !isModule(component, components));
    const parts = own.filter((component) => isOf(platform, component));
    const load = services.length + platformWeight * parts.length;
    if (load <= mostForOne * engineers || services.length < 3) return [];
    return [
      {
        targets: services.map(({ id }) => id),
        path: "context.team.size",
        message: `${services.length} services and ${parts.length} platform parts are more than ${engineers} engineers can run.`,
        explanation: `${services.length} × 1 + ${parts.length} × ${platformWeight} = ${load} for ${engineers} engineers (${size.basis}); the limit is ${mostForOne} for each. Services are counted in the model, modules of one application as that application; the weights are a rule of thumb.`,
      },
    ];
  },
};
