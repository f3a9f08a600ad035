import type { Quantity } from "@/lib/design/schema";
import { nameOf, show } from "../describe";
import type { Draft } from "../finding";
import { shareOf, showShare } from "../measure";
import type { Rule } from "../rule";

interface Partitioned {
  id: string;
  name?: string | undefined;
  key: string | undefined;
  keyField: string;
  partitions: number;
  hottestShare: Quantity | undefined;
}

/** One partition may take this many times its fair share before it counts as hot. */
const tolerance = 2;

function judge({ key, keyField, partitions, hottestShare, ...part }: Partitioned): Draft[] {
  if (!key) {
    return [
      {
        targets: [part.id],
        message: `${nameOf(part)} has ${partitions} partitions and no key.`,
        explanation: `${keyField} is empty, so nothing says which partition an entry belongs to, nor what keeps its order.`,
      },
    ];
  }
  const hottest = shareOf(hottestShare);
  const limit = Math.min(tolerance / partitions, 1);
  if (!hottestShare || hottest === undefined || hottest <= limit) return [];
  return [
    {
      targets: [part.id],
      message: `One key of ${nameOf(part)} takes ${showShare(hottest)} of the load, more than a partition's share.`,
      explanation: `The hottest value of "${key}" has ${show(hottestShare)}; a fair share is 1 ÷ ${partitions} = ${showShare(1 / partitions)}, and ${tolerance} times that is the limit: ${showShare(limit)}. The number of partitions is the design's own.`,
    },
  ];
}

export const skewedPartition: Rule = {
  id: "DAT05",
  pillar: "data",
  title: "A partition key is missing, or one key takes more than a partition's share",
  why: "However many partitions there are, the hot one sets the limit.",
  remedy: "Choose a key with many values of similar load, or split the hottest one further.",
  source: "Azure Well-Architected PE:08 (data partitioning)",
  severity: "warning",
  about: "detail",
  find: ({ design }) =>
    [
      ...design.components.flatMap(({ id, name, partitioning }): Partitioned[] =>
        partitioning
          ? [
              {
                id,
                name,
                keyField: "partitioning.key",
                key: partitioning.key,
                partitions: partitioning.partitions ?? 2,
                hottestShare: partitioning.hottestShare,
              },
            ]
          : [],
      ),
      ...design.channels.flatMap(({ id, name, partitions, orderingKey, hottestShare }): Partitioned[] =>
        partitions === undefined
          ? []
          : [{ id, name, keyField: "orderingKey", key: orderingKey, partitions, hottestShare }],
      ),
    ]
      .filter(({ partitions }) => partitions > 1)
      .flatMap(judge),
};
