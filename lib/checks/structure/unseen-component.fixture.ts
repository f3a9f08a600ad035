import { aComponent, aWorkflow } from "@/lib/design/design.fixture";
import { aProposal, plantPatch, type RuleFixture } from "../rule.fixture";
import { unseenComponent } from "./unseen-component";

const components = [aComponent(), aComponent({ id: "search", name: "Search", kind: "search" })];

export const unseenComponentFixture: RuleFixture = {
  rule: unseenComponent,
  fires: [aProposal({ components, workflows: [aWorkflow()] })],
  silent: [
    aProposal({ components }),
    aProposal({
      components,
      workflows: [aWorkflow()],
      views: [{ id: "V-1", kind: "components", include: ["search"] }],
    }),
    aProposal({ components, workflows: [aWorkflow()], views: [{ id: "V-1", kind: "components" }] }),
  ],
  plant: (design) =>
    plantPatch(() => {
      const one = design.components.find(({ kind }) => kind === "service");
      if (!one) return null;
      const copy = { ...one, id: "planted-copy", name: "Planted copy" };
      const relation = { id: "planted-call", from: one.id, to: "planted-copy", mode: "async" };
      return { patch: { upsert: { components: [copy], relations: [relation] } }, target: "planted-copy" };
    })({ ...design, views: design.views.filter(({ include }) => include) }),
  follows: ["CTR01", "CST01", "STR13", "SEC01"],
};
