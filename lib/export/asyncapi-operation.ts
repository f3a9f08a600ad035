import type { Channel, Design, Operation } from "@/lib/design/schema";
import type { Json } from "./json-text";

type Action = "send" | "receive";

/** One application's end of a channel: what it does there, and what the model says about that. */
export interface ChannelUse {
  id: string;
  action: Action;
  channel: string;
  component?: string | undefined;
  about: Json;
  auth?: Operation["auth"];
}

const actionOf = ({ verb, effect }: Operation): Action =>
  verb === "RECEIVE" || verb === "SUBSCRIPTION" || (verb === undefined && effect === "read")
    ? "receive"
    : "send";

/** Operations of interfaces that name a channel. */
const listDeclared = ({ interfaces }: Design): ChannelUse[] =>
  interfaces.flatMap(({ id, component, operations = [] }) =>
    operations.flatMap((operation) => {
      const { channel, summary, idempotency, timeout, auth } = operation;
      if (channel === undefined) return [];
      const about = {
        ...(summary && { summary }),
        "x-interface": id,
        ...(idempotency && { "x-idempotency": idempotency }),
        ...(timeout && { "x-timeout": timeout }),
      };
      return [{ id: `${id}.${operation.id}`, action: actionOf(operation), channel, component, about, auth }];
    }),
  );

const offeredBy = ({ interfaces }: Design, end: string): string => {
  const [id = ""] = end.split("/");
  return interfaces.find((one) => one.id === id)?.component ?? id;
};

/** A relation to a channel is a producer's, one from a channel a consumer's. */
function listRelated(design: Design): ChannelUse[] {
  const channels = new Set(design.channels.map(({ id }) => id));
  return design.relations.flatMap(({ id, from, to, purpose, idempotency, retry, timeout, authn }) => {
    const about = {
      ...(purpose && { summary: purpose }),
      "x-relation": id,
      ...(idempotency && { "x-idempotency": idempotency }),
      ...(retry && { "x-retry": retry }),
      ...(timeout && { "x-timeout": timeout }),
    };
    const use = (action: Action, channel: string, end: string) =>
      channels.has(channel)
        ? [
            {
              id: `${id}.${action}`,
              action,
              channel,
              component: offeredBy(design, end),
              about,
              auth: authn,
            },
          ]
        : [];
    return [...use("send", to, from), ...use("receive", from, to)];
  });
}

const keyOf = ({ action, channel, component }: ChannelUse) => `${component} ${action} ${channel}`;

/** Who sends to and receives from which channel; what an interface says comes before what a relation implies. */
export function listChannelUses(design: Design): ChannelUse[] {
  const declared = listDeclared(design);
  const known = new Set(declared.map(keyOf));
  return [...declared, ...listRelated(design).filter((use) => !known.has(keyOf(use)))];
}

const schemes: Partial<Record<NonNullable<Operation["auth"]>, Json>> = {
  "api-key": { type: "apiKey", in: "user" },
  password: { type: "userPassword" },
  jwt: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
  oauth2: { type: "http", scheme: "bearer", description: "Access token of OAuth 2.0" },
  oidc: { type: "http", scheme: "bearer", description: "Token of OpenID Connect" },
  mtls: { type: "X509" },
  iam: { type: "http", scheme: "bearer", description: "Signed by the cloud's identity" },
};

export function listChannelSchemes(uses: readonly ChannelUse[]): Json {
  const used = new Set<string>(uses.flatMap(({ auth }) => auth ?? []));
  return Object.fromEntries(Object.entries(schemes).filter(([name]) => used.has(name)));
}

/** One end of a channel as an operation of AsyncAPI; the component whose end it is stands among the tags. */
export function describeUse(use: ChannelUse, channel: Channel): Json {
  const { action, component, about, auth } = use;
  const at = `#/channels/${channel.id}`;
  const messages = (channel.messages ?? []).map(({ id }) => ({ $ref: `${at}/messages/${id}` }));
  const scheme = auth && schemes[auth] ? [{ $ref: `#/components/securitySchemes/${auth}` }] : [];
  return {
    action,
    channel: { $ref: at },
    ...about,
    ...(component && { tags: [{ name: component }] }),
    ...(messages.length > 0 && { messages }),
    ...(scheme.length > 0 && { security: scheme }),
  };
}
