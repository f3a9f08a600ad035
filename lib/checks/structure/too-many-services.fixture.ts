import { aComponent } from "@/lib/design/design.fixture";
import { aProposal, plantPatch, type RuleFixture } from "../rule.fixture";
import { tooManyServices } from "./too-many-services";

const services = (count: number) =>
  Array.from({ length: count }, (_, index) => aComponent({ id: `service-${index}` }));
const modules = (count: number) => [
  aComponent({ id: "application" }),
  ...services(count).map((service) => ({ ...service, parent: "application" })),
];
const team = (value: number) => ({ team: { size: { value, unit: "engineers", basis: "stated" as const } } });

export const tooManyServicesFixture: RuleFixture = {
  rule: tooManyServices,
  fires: [aProposal({ components: services(6), context: team(3) })],
  silent: [
    aProposal({ components: services(6), context: team(12) }),
    aProposal({ components: services(6) }),
    aProposal({ components: services(2), context: team(1) }),
    aProposal({ components: modules(6), context: team(2) }),
  ],
  plant: plantPatch(({ components, context }) => {
    const target = components.find(({ kind, status }) => kind === "service" && status !== "existing")?.id;
    if (!target || !context.team?.size) return null;
    return { patch: { set: { context: team(1) } }, target };
  }),
};
