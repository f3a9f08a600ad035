import type { Channel, Design } from "@/lib/design/schema";
import { describeUse, listChannelSchemes, listChannelUses } from "./asyncapi-operation";
import { gatherSchemas } from "./gather-schemas";
import { type Json, jsonText } from "./json-text";

type Message = NonNullable<Channel["messages"]>[number];

/** An address as AsyncAPI takes it: no query, no fragment, its parameters named. */
function readAddress(address: string): { address: string; parameters: string[] } {
  const parameters = new Set<string>();
  const named = address
    .replaceAll("?", "%3F")
    .replaceAll("#", "%23")
    .replace(/\{([^{}]*)\}|[{}]/g, (_, inner?: string) => {
      const name = (inner ?? "").replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^-+|-+$/g, "");
      if (!name) return "";
      parameters.add(name);
      return `{${name}}`;
    });
  return { address: named, parameters: [...parameters] };
}

function describeAddress({ address }: Channel): Json {
  if (address === undefined) return {};
  const read = readAddress(address);
  const named = Object.fromEntries(read.parameters.map((name) => [name, {}]));
  return { address: read.address, ...(read.parameters.length > 0 && { parameters: named }) };
}

function describeMessage({ id, title, schema, description }: Message): Json {
  return {
    name: id,
    ...(title && { title }),
    ...(description && { description }),
    contentType: "application/json",
    ...(schema && { payload: { $ref: `#/components/schemas/${schema}` } }),
  };
}

/** What the model promises of a channel and AsyncAPI has no field for, as `x-ordering-key: shipmentId`. */
function extensionsOf(channel: Channel): Json {
  const promised = {
    broker: channel.broker,
    kind: channel.kind,
    delivery: channel.delivery,
    "ordering-key": channel.orderingKey,
    partitions: channel.partitions,
    retention: channel.retention,
    "max-depth": channel.maxDepth,
    "max-redelivery": channel.maxRedelivery,
    "dead-letter": channel.deadLetter,
  };
  const said = Object.entries(promised).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said.map(([name, value]) => [`x-${name}`, value]));
}

function describeChannel(channel: Channel): Json {
  const { name, description, messages = [] } = channel;
  const described = Object.fromEntries(messages.map((message) => [message.id, describeMessage(message)]));
  return {
    ...describeAddress(channel),
    ...(name && { title: name }),
    ...(description && { description }),
    messages: described,
    ...extensionsOf(channel),
  };
}

/** The channels of a design, their messages, and who sends and receives there, as one AsyncAPI 3 document. */
export function renderAsyncApi({ title, design }: { title: string; design: Design }): string {
  const channels = new Map(design.channels.map((channel) => [channel.id, channel]));
  const uses = listChannelUses(design);
  const operations = uses.flatMap((use) => {
    const channel = channels.get(use.channel);
    return channel ? [[use.id, describeUse(use, channel)] as const] : [];
  });
  const schemas = design.channels.flatMap(({ messages = [] }) => messages.flatMap((one) => one.schema ?? []));
  const securitySchemes = listChannelSchemes(uses);
  return jsonText({
    asyncapi: "3.0.0",
    info: {
      title: design.title ?? title,
      version: design.interfaces.find(({ style }) => style === "event")?.version ?? "0.0.0",
      ...(design.summary && { description: design.summary }),
    },
    defaultContentType: "application/json",
    channels: Object.fromEntries(design.channels.map((channel) => [channel.id, describeChannel(channel)])),
    operations: Object.fromEntries(operations),
    components: {
      schemas: gatherSchemas(design, schemas, "#/components/schemas"),
      ...(Object.keys(securitySchemes).length > 0 && { securitySchemes }),
    },
  });
}
