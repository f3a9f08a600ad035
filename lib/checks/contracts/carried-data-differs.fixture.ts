import { aComponent, anInterface, aRelation } from "@/lib/design/design.fixture";
import { aProposal, plantIn, type RuleFixture } from "../rule.fixture";
import { carriedDataDiffers } from "./carried-data-differs";

const parts = {
  components: [aComponent(), aComponent({ id: "shop", kind: "client" })],
  dataAssets: ["orders", "cards"].map((id) => ({ id, name: id })),
  schemas: [{ id: "order", schema: { type: "object" }, dataAssets: ["orders"] }],
  interfaces: [anInterface({ operations: [{ id: "place", verb: "POST", path: "/", request: "order" }] })],
};
const carrying = (carries: string[]) =>
  aProposal({ ...parts, relations: [aRelation({ from: "shop", to: "orders-api/place", carries })] });

export const carriedDataDiffersFixture: RuleFixture = {
  rule: carriedDataDiffers,
  fires: [carrying([]), carrying(["cards"]), carrying(["orders", "cards"])],
  silent: [
    carrying(["orders"]),
    aProposal({
      ...parts,
      schemas: [{ id: "order" }],
      relations: [aRelation({ from: "shop", to: "orders-api/place" })],
    }),
  ],
  plant: plantIn("relations", (relation, design) => {
    const [owner, part] = relation.to.split("/");
    const operation = design.interfaces
      .find(({ id }) => id === owner)
      ?.operations?.find(({ id }) => id === part);
    const holds = design.schemas.some(
      ({ id, dataAssets = [] }) =>
        dataAssets.length > 0 && (id === operation?.request || id === operation?.response),
    );
    return holds ? { ...relation, carries: [] } : null;
  }),
};
