import { aChannel, aComponent } from "@/lib/design/design.fixture";
import { aProposal, plantIn, type RuleFixture, without } from "../rule.fixture";
import { skewedPartition } from "./skewed-partition";

const share = (value: number) => ({ value, unit: "%", basis: "assumed" as const });

export const skewedPartitionFixture: RuleFixture = {
  rule: skewedPartition,
  fires: [
    aProposal({ channels: [aChannel({ partitions: 16 })] }),
    aProposal({ channels: [aChannel({ partitions: 16, orderingKey: "tenant", hottestShare: share(40) })] }),
    aProposal({ components: [aComponent({ partitioning: { partitions: 4 } })] }),
  ],
  silent: [
    aProposal({ channels: [aChannel({ partitions: 16, orderingKey: "order", hottestShare: share(1) })] }),
    aProposal({ channels: [aChannel({ partitions: 1 })] }),
    aProposal({ components: [aComponent({ partitioning: { key: "customer", partitions: 4 } })] }),
  ],
  plant: plantIn("channels", (channel) =>
    channel.orderingKey && (channel.partitions ?? 1) > 1 ? without(channel, "orderingKey") : null,
  ),
};
