import { aChannel, anInterface } from "@/lib/design/design.fixture";
import { aProposal, plantIn, type RuleFixture, without } from "../rule.fixture";
import { missingSchema } from "./missing-schema";

const schemas = [{ id: "order", schema: { type: "object" } }];

export const missingSchemaFixture: RuleFixture = {
  rule: missingSchema,
  fires: [
    aProposal({ interfaces: [anInterface()] }),
    aProposal({ channels: [aChannel({ messages: [{ id: "placed" }] })] }),
    aProposal({
      interfaces: [anInterface({ operations: [{ id: "list", verb: "GET", path: "/", returns: "list" }] })],
    }),
  ],
  silent: [
    aProposal({
      schemas,
      interfaces: [anInterface({ operations: [{ id: "place", verb: "POST", path: "/", request: "order" }] })],
      channels: [aChannel({ messages: [{ id: "placed", schema: "order" }] })],
    }),
    aProposal({ interfaces: [anInterface({ operations: [{ id: "drop", verb: "DELETE", path: "/{id}" }] })] }),
  ],
  plant: (design) => [
    ...plantIn("interfaces", (one) => {
      const [first, ...rest] = one.operations ?? [];
      const isTyped = first?.response && first.returns && first.returns !== "nothing" && one.style === "rest";
      return first && isTyped ? { ...one, operations: [without(first, "response"), ...rest] } : null;
    })(design).map(({ design: changed, target }) => ({
      design: changed,
      target: `${target}/${design.interfaces.find(({ id }) => id === target)?.operations?.[0]?.id}`,
    })),
    ...plantIn("channels", (channel) => {
      const [first, ...rest] = channel.messages ?? [];
      return first?.schema ? { ...channel, messages: [without(first, "schema"), ...rest] } : null;
    })(design),
  ],
  follows: ["CTR07", "STR10"],
};
