import { aChannel } from "@/lib/design/design.fixture";
import { aProposal, plantIn, type RuleFixture, without } from "../rule.fixture";
import { unboundedQueue } from "./unbounded-queue";

const maxDepth = { value: 1000, unit: "messages", basis: "assumed" as const };
const bounded = aChannel({ kind: "queue", maxDepth, maxRedelivery: 5, deadLetter: "dead" });
const dead = aChannel({ id: "dead", kind: "queue", maxDepth });

export const unboundedQueueFixture: RuleFixture = {
  rule: unboundedQueue,
  fires: [
    aProposal({ channels: [aChannel()] }),
    aProposal({ channels: [without(bounded, "maxRedelivery"), dead] }),
    aProposal({ channels: [bounded, without(dead, "maxDepth")] }),
  ],
  silent: [aProposal({ channels: [bounded, dead] })],
  plant: plantIn("channels", (channel) =>
    channel.maxDepth ? without(channel, "maxDepth", "retention") : null,
  ),
};
