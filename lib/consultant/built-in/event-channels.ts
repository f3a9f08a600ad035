import type { Channel } from "@/lib/design/schema";
import { assumed } from "./quantity";

const logs = /kafka/i;

/** A log is read by place and kept, whoever has read it; elsewhere each listener gets a queue of its own. */
const kindOn = (product: string): Channel["kind"] => (logs.test(product) ? "stream" : "topic");

export interface Told {
  id: string;
  name: string;
  description: string;
  messages: NonNullable<Channel["messages"]>;
}

/** What carries events: the part of the design, and the product it is. */
export interface Carrier {
  broker: string;
  product: string;
}

/** A channel of events, with a bound, a redelivery cap and a place for what can't be handled. */
export const eventChannel = (told: Told, { broker, product }: Carrier): Channel => ({
  ...told,
  broker,
  address: told.id,
  kind: kindOn(product),
  delivery: "at-least-once",
  orderingKey: "aggregateId",
  retention: assumed(14, "days"),
  maxDepth: assumed(100_000, "messages"),
  maxRedelivery: 5,
  deadLetter: "dead-letters",
});

/** Where events go that couldn't be placed. */
export const deadLetterChannel = ({ broker }: Carrier): Channel => ({
  id: "dead-letters",
  name: "Dead letters",
  description: "Events that five deliveries couldn't place; a person repairs, drops or replays them.",
  broker,
  address: "dead-letters",
  kind: "queue",
  delivery: "at-least-once",
  orderingKey: "none: each stands alone",
  retention: assumed(14, "days"),
  maxDepth: assumed(10_000, "messages"),
  maxRedelivery: 0,
  messages: [{ id: "dead-letter", schema: "dead-letter-envelope" }],
});
