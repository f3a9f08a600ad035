import { aComponent, aRelation } from "@/lib/design/design.fixture";
import { aProposal, plantPatch, type RuleFixture } from "../rule.fixture";
import { overloadedComponent } from "./overloaded-component";

const ids = Array.from({ length: 20 }, (_, index) => `part-${index}`);
const components = [aComponent({ id: "hub" }), ...ids.map((id) => aComponent({ id }))];
const ring = ids.map((id, index) =>
  aRelation({ id: `ring-${index}`, from: id, to: ids[(index + 1) % ids.length] ?? id, mode: "async" }),
);
const spokes = ids.map((id) => aRelation({ id: `hub-${id}`, from: "hub", to: id, mode: "async" }));

export const overloadedComponentFixture: RuleFixture = {
  rule: overloadedComponent,
  fires: [aProposal({ components, relations: [...ring, ...spokes] })],
  silent: [
    aProposal({ components, relations: ring }),
    aProposal({
      components: [
        aComponent({ id: "application" }),
        ...components.map((part) => (part.id === "hub" ? part : { ...part, parent: "application" })),
      ],
      relations: [...ring, ...spokes],
    }),
  ],
  plant: plantPatch((design) => {
    const from = design.components.find(({ kind }) => kind === "service")?.id;
    const to = design.components.find(({ kind, id }) => kind === "observability" && id !== from)?.id;
    if (!from || !to) return null;
    const relations = Array.from({ length: 60 }, (_, index) => ({
      id: `planted-${index}`,
      from,
      to,
      mode: "async",
    }));
    return { patch: { upsert: { relations } }, target: from };
  }),
  follows: ["SEC01", "SEC05"],
};
