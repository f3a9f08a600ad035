import { Badge } from "@/components/ui/badge";
import type { Channel } from "@/lib/design/schema";
import { anchorOf, Reference } from "../anchor";
import type { Names } from "../design-names";
import { Fact, FactList } from "../fact";
import { Item, ItemList } from "../item";
import { phrases } from "../phrases";
import { measured, QuantityFact } from "../quantity";
import type { SectionBodyProps } from "../section";

interface MessagesProps {
  channelId: string;
  messages: NonNullable<Channel["messages"]>;
  names: Names;
}

function Messages({ channelId, messages, names }: MessagesProps) {
  return (
    <ul className="flex flex-col gap-1">
      {messages.map(({ id, title, schema, description }) => (
        <li
          key={id}
          id={anchorOf(`${channelId}/${id}`)}
          data-kind="message"
          className="target-mark scroll-mt-16"
        >
          <span data-preview="title">{title ?? id}</span>
          {schema && (
            <>
              {" "}
              as <Reference id={schema}>{names.get(schema)}</Reference>
            </>
          )}
          {description && (
            <span className="text-soft">
              {" – "}
              <span data-preview="line">{description}</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function ChannelItem({ channel, names }: { channel: Channel; names: Names }) {
  const { id, name, description, broker, address, kind, delivery, orderingKey, hottestShare } = channel;
  const { partitions, retention, maxDepth, maxRedelivery, deadLetter, messages } = channel;
  return (
    <Item id={id} kind={kind} title={name ?? id} badges={<Badge>{kind}</Badge>}>
      {description && <p className="text-sm text-pretty">{description}</p>}
      <FactList>
        <Fact name="Broker">{broker && <Reference id={broker}>{names.get(broker)}</Reference>}</Fact>
        <Fact name="Address">
          {address && <span className="font-mono text-xs break-all">{address}</span>}
        </Fact>
        <Fact name="Delivery">{delivery?.replaceAll("-", " ")}</Fact>
        <Fact name="Order">
          {phrases(
            orderingKey && `kept for each ${orderingKey}`,
            partitions && `${partitions} partitions`,
            measured(hottestShare, "hottest holds"),
          )}
        </Fact>
        <QuantityFact name="Retention" quantity={retention} />
        <QuantityFact name="Depth at most" quantity={maxDepth} />
        <Fact name="Redelivery">{maxRedelivery !== undefined && `up to ${maxRedelivery} times`}</Fact>
        <Fact name="Dead letters">
          {deadLetter && <Reference id={deadLetter}>{names.get(deadLetter)}</Reference>}
        </Fact>
        <Fact name="Messages">
          {messages?.length ? <Messages channelId={id} messages={messages} names={names} /> : null}
        </Fact>
      </FactList>
    </Item>
  );
}

export function ChannelsBody({ design: { channels }, names }: SectionBodyProps) {
  return (
    <ItemList>
      {channels.map((channel) => (
        <ChannelItem key={channel.id} channel={channel} names={names} />
      ))}
    </ItemList>
  );
}
