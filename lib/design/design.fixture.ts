import {
  type Channel,
  type Component,
  type Decision,
  type Design,
  emptyDesign,
  type Interface,
  type Relation,
  type Requirement,
  type Workflow,
} from "./schema";

/** A design with the given parts and nothing else. */
export const aDesign = (parts: Partial<Design> = {}): Design => ({ ...emptyDesign(), ...parts });

export const aComponent = (parts: Partial<Component> = {}): Component => ({
  id: "api",
  name: "API",
  kind: "service",
  ...parts,
});

export const aRelation = (parts: Partial<Relation> = {}): Relation => ({
  id: "api-reads-db",
  from: "api",
  to: "db",
  ...parts,
});

export const aRequirement = (parts: Partial<Requirement> = {}): Requirement => ({
  id: "R-1",
  kind: "functional",
  statement: "A customer can place an order.",
  ...parts,
});

export const aDecision = (parts: Partial<Decision> = {}): Decision => ({
  id: "D-1",
  title: "Keep orders in PostgreSQL",
  ...parts,
});

export const anInterface = (parts: Partial<Interface> = {}): Interface => ({
  id: "orders-api",
  style: "rest",
  component: "api",
  operations: [{ id: "place-order", verb: "POST", path: "/orders" }],
  ...parts,
});

export const aChannel = (parts: Partial<Channel> = {}): Channel => ({
  id: "order-placed",
  kind: "topic",
  ...parts,
});

export const aWorkflow = (parts: Partial<Workflow> = {}): Workflow => ({
  id: "checkout",
  name: "Checkout",
  steps: [
    { id: "reserve", kind: "call", component: "api", next: ["pay"] },
    { id: "pay", kind: "call", component: "api" },
  ],
  ...parts,
});

/** A small shop whose parts name each other in most ways that there are. */
export const aShop = (): Design =>
  aDesign({
    title: "Shop",
    requirements: [aRequirement({ satisfiedBy: ["api", "checkout", "orders-api/place-order"] })],
    components: [
      aComponent(),
      aComponent({ id: "db", name: "Orders", kind: "database" }),
      aComponent({ id: "broker", name: "Broker", kind: "broker" }),
    ],
    interfaces: [anInterface()],
    channels: [aChannel({ broker: "broker", messages: [{ id: "placed", schema: "order" }] })],
    schemas: [{ id: "order", schema: { type: "object" }, dataAssets: ["orders"] }],
    relations: [aRelation({ carries: ["orders"] }), aRelation({ id: "api-publishes", to: "order-placed" })],
    dataAssets: [{ id: "orders", name: "Orders", systemOfRecord: "db" }],
    workflows: [aWorkflow()],
    decisions: [aDecision({ drivers: ["R-1"] })],
    deployment: {
      environments: [{ id: "staging" }, { id: "production" }],
      stages: [
        { id: "build", artifact: "builds" },
        { id: "release", environment: "production", after: ["build"] },
      ],
    },
  });
