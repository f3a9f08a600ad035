import type { Channel } from "@/lib/design/schema";
import { nameOf } from "../describe";
import type { Facts } from "../facts";
import type { Rule } from "../rule";

function listEnds({ design }: Facts, { id }: Channel) {
  const operations = design.interfaces
    .flatMap((one) => one.operations ?? [])
    .filter(({ channel }) => channel === id);
  const steps = design.workflows.flatMap((workflow) => workflow.steps ?? []);
  return {
    isProduced:
      design.relations.some(({ to }) => to === id) ||
      operations.some(({ verb }) => verb === "SEND") ||
      steps.some(({ publishes = [] }) => publishes.includes(id)) ||
      design.channels.some(({ deadLetter }) => deadLetter === id),
    isConsumed:
      design.relations.some(({ from }) => from === id) || operations.some(({ verb }) => verb === "RECEIVE"),
  };
}

export const oneEndedChannel: Rule = {
  id: "CTR02",
  pillar: "contracts",
  title: "A channel has consumers but no producer, or producers but no consumer",
  why: "Messages that nobody reads pile up, and a reader that nobody writes to waits for ever.",
  remedy: "Draw the missing relation: to the channel from who writes, from the channel to who reads.",
  source: "AsyncAPI community guidance",
  severity: "error",
  about: "detail",
  find: (facts) =>
    facts.design.channels.flatMap((channel) => {
      const { isProduced, isConsumed } = listEnds(facts, channel);
      if (isProduced === isConsumed) return [];
      const missing = isProduced ? "consumer" : "producer";
      return [
        {
          targets: [channel.id],
          message: `The channel ${nameOf(channel)} has no ${missing}.`,
          explanation: `It has a ${isProduced ? "producer" : "consumer"}, but no relation ${isProduced ? "starts" : "ends"} there and no operation ${isProduced ? "receives from" : "sends to"} it.`,
        },
      ];
    }),
};
