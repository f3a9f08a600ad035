import { aChannel, aComponent, aRelation } from "@/lib/design/design.fixture";
import type { Design } from "@/lib/design/schema";
import { aProposal, type Planted, type RuleFixture } from "../rule.fixture";
import { oneEndedChannel } from "./one-ended-channel";

const components = [aComponent(), aComponent({ id: "mailer" })];
const channels = [aChannel()];
const publish = aRelation({ id: "api-publishes", to: "order-placed" });
const consume = aRelation({ id: "mailer-reads", from: "order-placed", to: "mailer" });

function plant(design: Design): Planted[] {
  const received = new Set(
    design.interfaces.flatMap(({ operations = [] }) =>
      operations.filter(({ verb }) => verb === "RECEIVE").map(({ channel }) => channel),
    ),
  );
  return design.channels
    .filter(({ id }) => !received.has(id) && design.relations.some(({ from }) => from === id))
    .map(({ id }) => ({
      target: id,
      design: { ...design, relations: design.relations.filter(({ from }) => from !== id) },
    }));
}

export const oneEndedChannelFixture: RuleFixture = {
  rule: oneEndedChannel,
  fires: [
    aProposal({ components, channels, relations: [publish] }),
    aProposal({ components, channels, relations: [consume] }),
  ],
  silent: [aProposal({ components, channels, relations: [publish, consume] }), aProposal({ channels })],
  plant,
  follows: ["STR01", "STR02", "STR03", "STR10", "SAG03"],
};
