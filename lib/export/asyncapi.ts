import type { Channel, Design } from "@/lib/design/schema";
import { type Arrow, listArrows } from "./boxes-and-arrows";
import { gatherSchemas } from "./gather-schemas";
import { type Json, jsonText } from "./json-text";

/** AsyncAPI's keys hold letters, digits, dots, dashes and underscores, and so do our ids. */
const refTo = (...names: readonly string[]) => ({ $ref: `#/${names.join("/")}` });

const messageKey = (channel: Channel, messageId: string) => `${channel.id}.${messageId}`;

const describeLimits = ({ kind, delivery, orderingKey, partitions, maxRedelivery, deadLetter }: Channel) =>
  [
    `A ${kind}.`,
    delivery && `Delivered ${delivery.replaceAll("-", " ")}.`,
    orderingKey && `Ordered by ${orderingKey}.`,
    partitions && `${partitions} partitions.`,
    maxRedelivery !== undefined && `Delivered again ${maxRedelivery} times at most.`,
    deadLetter && `What can't be handled goes to ${deadLetter}.`,
  ].filter(Boolean);

function describeChannel(channel: Channel): Json {
  const { address, name, description, messages = [] } = channel;
  const text = [description, ...describeLimits(channel)].filter(Boolean).join(" ");
  const listed = messages.map(({ id }) => [id, refTo("components", "messages", messageKey(channel, id))]);
  return {
    address: address ?? null,
    ...(name && { title: name }),
    description: text,
    messages: Object.fromEntries(listed),
  };
}

function describeMessages(channels: readonly Channel[]): Json {
  const messages = channels.flatMap((channel) =>
    (channel.messages ?? []).map(({ id, title, description, schema }) => [
      messageKey(channel, id),
      {
        name: id,
        ...(title && { title }),
        ...(description && { summary: description }),
        contentType: "application/json",
        ...(schema && { payload: refTo("components", "schemas", schema) }),
      },
    ]),
  );
  return Object.fromEntries(messages);
}

function describeOperation({ relation, from, to }: Arrow, sends: boolean): Json {
  const [participant, channel] = sends ? [from, to] : [to, from];
  return {
    action: sends ? "send" : "receive",
    channel: refTo("channels", channel),
    summary: `${participant} ${sends ? "sends" : "receives"}`,
    ...(relation.purpose && { description: relation.purpose }),
    tags: [{ name: participant }],
  };
}

/** Who sends to a channel and who receives from it: a relation towards it, and one away from it. */
function describeOperations(design: Design): Json {
  const channels = new Set(design.channels.map(({ id }) => id));
  const operations = listArrows(design)
    .filter(({ from, to }) => channels.has(from) !== channels.has(to))
    .map((arrow) => [arrow.relation.id, describeOperation(arrow, channels.has(arrow.to))]);
  return Object.fromEntries(operations);
}

/** The channels of a design as one AsyncAPI 3 document, with everyone who sends and receives. */
export function renderAsyncApi({ title, design }: { title: string; design: Design }): string {
  const { channels, interfaces } = design;
  const named = channels.flatMap(({ messages = [] }) => messages.flatMap(({ schema }) => schema ?? []));
  return jsonText({
    asyncapi: "3.0.0",
    info: {
      title: design.title ?? title,
      version: interfaces.find(({ style }) => style === "event")?.version ?? "0.0.0",
      ...(design.summary && { description: design.summary }),
    },
    defaultContentType: "application/json",
    channels: Object.fromEntries(channels.map((channel) => [channel.id, describeChannel(channel)])),
    operations: describeOperations(design),
    components: {
      messages: describeMessages(channels),
      schemas: gatherSchemas(design, named, "#/components/schemas"),
    },
  });
}
