import { aComponent, anInterface, aRelation } from "@/lib/design/design.fixture";
import { aProposal, plantIn, type RuleFixture, without } from "../rule.fixture";
import { unversionedInterface } from "./unversioned-interface";

const publicApi = aComponent({ exposure: "internet" });
const teams = [aComponent({ owner: "Shop" }), aComponent({ id: "billing", owner: "Finance" })];

export const unversionedInterfaceFixture: RuleFixture = {
  rule: unversionedInterface,
  fires: [
    aProposal({ components: [publicApi], interfaces: [anInterface()] }),
    aProposal({
      components: teams,
      interfaces: [anInterface({ version: "1.0.0" })],
      relations: [aRelation({ from: "billing", to: "orders-api/place-order" })],
    }),
  ],
  silent: [
    aProposal({
      components: [publicApi],
      interfaces: [anInterface({ version: "1.0.0", compatibility: "backward" })],
    }),
    aProposal({ components: [aComponent()], interfaces: [anInterface()] }),
  ],
  plant: (design) =>
    plantIn("interfaces", (one, { components, relations }) => {
      const provider = components.find(({ id }) => id === one.component);
      const isCalledByOthers = relations.some(({ from, to }) => {
        const owner = components.find(({ id }) => id === from)?.owner;
        return to.split("/")[0] === one.id && owner && provider?.owner && owner !== provider.owner;
      });
      return one.version && isCalledByOthers ? without(one, "version") : null;
    })(design),
};
