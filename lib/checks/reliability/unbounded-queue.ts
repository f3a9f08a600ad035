import type { Channel } from "@/lib/design/schema";
import { listOf, nameOf } from "../describe";
import type { Rule } from "../rule";

function listMissing(
  { kind, maxDepth, retention, maxRedelivery, deadLetter }: Channel,
  isLast: boolean,
): string[] {
  const isBounded = maxDepth ?? (kind === "stream" ? retention : undefined);
  return [
    ...(isBounded ? [] : ["depth limit"]),
    ...(maxRedelivery === undefined && !isLast ? ["redelivery cap"] : []),
    ...(deadLetter || isLast ? [] : ["dead-letter channel"]),
  ];
}

export const unboundedQueue: Rule = {
  id: "REL11",
  pillar: "reliability",
  title: "A queue has no depth limit, dead-letter or redelivery cap",
  why: "A message that can't be handled is tried for ever, and a backlog grows until it takes the broker down.",
  remedy: "Bound its depth, cap redeliveries, and put what can't be handled where a person looks.",
  source: "AWS Well-Architected REL05-BP04",
  severity: "warning",
  about: "detail",
  find({ design }) {
    const last = new Set(design.channels.map(({ deadLetter }) => deadLetter));
    return design.channels.flatMap((channel) => {
      const missing = listMissing(channel, last.has(channel.id));
      if (missing.length === 0) return [];
      return [
        {
          targets: [channel.id],
          message: `The ${channel.kind} ${nameOf(channel)} has no ${missing.join(", no ")}.`,
          explanation: `Of maxDepth, maxRedelivery and deadLetter the model lacks ${listOf(missing)}${last.has(channel.id) ? "; it is a dead-letter channel itself" : ""}.`,
        },
      ];
    });
  },
};
