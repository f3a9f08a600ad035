import type { Capability, StoreKind } from "@/lib/catalogue/capability";
import type { Component } from "@/lib/design/schema";
import { chooseTechnology } from "./known-names";
import type { SystemPlan } from "./plan-system";
import { findPlatformParts } from "./system-platform";
import { whyTechnology } from "./why-technology";

export const storeIdOf = ({ id, store }: Capability, isMonolith: boolean): string | null => {
  if (store === "none") return null;
  const isShared = isMonolith && (store === "relational" || store === "time-series");
  return isShared ? "main-database" : `${id}-${store === "search-index" ? "index" : "store"}`;
};

const languageAlternatives = ["TypeScript on Node.js", "Java with Spring Boot", "Go", "C# on .NET"];

function toService(capability: Capability, plan: SystemPlan): Component {
  const { id, name, responsibility, owns, sensitivity } = capability;
  const isNamed = plan.understanding.facts.technologies.includes(plan.language);
  const module = plan.isMonolith ? "A module of the application with its own schema. " : "";
  return {
    id,
    name,
    kind: "service",
    status: "planned",
    ...(plan.isMonolith ? { parent: "application" } : {}),
    responsibility: `${module}${responsibility} System of record for: ${owns} (${sensitivity}).`,
    technology: {
      name: plan.language,
      why: isNamed
        ? "Your team uses it already; one language for all parts keeps people able to help each other."
        : "Assumed, since no language was named: widely known, good at work that waits for others, typed contracts. Take what your team knows best.",
      alternatives: languageAlternatives.filter((language) => language !== plan.language),
    },
    owner: plan.isMonolith ? "The product team" : `Team of ${name.toLowerCase()}`,
    exposure: "internal",
    state: "stateless",
  };
}

const stores: Record<
  Exclude<StoreKind, "none">,
  (plan: SystemPlan) => Pick<Component, "kind" | "technology">
> = {
  relational: ({ database, understanding }) => ({
    kind: "database",
    technology: {
      name: database,
      why: whyTechnology(
        chooseTechnology(understanding.facts, "database"),
        "Transactions, constraints and conditional updates keep money, stock and states right; managed offers exist in every cloud.",
      ),
      alternatives: ["PostgreSQL", "MySQL", "MongoDB"].filter((name) => name !== database),
    },
  }),
  "time-series": () => ({
    kind: "database",
    technology: {
      name: "PostgreSQL with TimescaleDB",
      why: "Partitions by time, cheap deletion of old data, and the same SQL as the rest.",
      alternatives: ["ClickHouse", "InfluxDB"],
    },
  }),
  "search-index": () => ({
    kind: "search",
    technology: {
      name: "OpenSearch",
      why: "Full text, facets and ranking; it is a copy that can be rebuilt.",
      alternatives: ["PostgreSQL full-text search", "Meilisearch", "Typesense"],
    },
  }),
  "object-store": () => ({
    kind: "object-store",
    technology: {
      name: "S3-compatible object storage",
      why: "Cheap, durable, with signed links that expire; files don't pass through the services.",
      alternatives: ["A managed file service", "MinIO on own servers"],
    },
  }),
};

const mainDatabase = (plan: SystemPlan): Component => ({
  id: "main-database",
  name: "Database",
  status: "planned",
  responsibility:
    "Keeps the data of all modules, a schema for each, and the job table; a standby in another zone; point-in-time recovery.",
  owner: "The product team",
  exposure: "internal",
  state: "stateful",
  ...stores.relational(plan),
});

function toStore(capability: Capability, plan: SystemPlan): Component[] {
  const id = storeIdOf(capability, plan.isMonolith);
  if (id === null || id === "main-database" || capability.store === "none") return [];
  const { kind, technology } = stores[capability.store](plan);
  const shared =
    plan.isOneCluster && kind === "database" ? " A database and login of its own on the shared cluster." : "";
  return [
    {
      id,
      name: `${capability.name} ${kind === "search" ? "index" : "store"}`,
      kind,
      status: "planned",
      responsibility: `Keeps ${capability.owns}; only ${capability.name} reads and writes it.${shared} Backed up every day, restore rehearsed every quarter.`,
      ...(technology ? { technology } : {}),
      owner: plan.isMonolith ? "The product team" : `Team of ${capability.name.toLowerCase()}`,
      exposure: "internal",
      state: "stateful",
    },
  ];
}

/** The outside system that a part reaches, where it reaches one; it is there already. */
export const toOutside = ({ outside, name }: Capability): Component[] =>
  outside
    ? [
        {
          id: outside.id,
          name: outside.name,
          kind: "external",
          status: "existing",
          responsibility: outside.responsibility,
          technology: {
            name: outside.protocol,
            why: `${name} reaches it behind an adapter of its own, so that another provider can take its place.`,
          },
          owner: "Outside our control",
          exposure: "partner",
        },
      ]
    : [];

const once = (components: readonly Component[]): Component[] => [
  ...new Map(components.map((component) => [component.id, component])).values(),
];

/** The parts of a system: people and ways in, its services or modules, their stores, the platform, the outside. */
export const composeSystemComponents = (plan: SystemPlan): Component[] =>
  once([
    ...findPlatformParts(plan),
    ...plan.services.map((capability) => toService(capability, plan)),
    ...(plan.isMonolith || !plan.broker ? [mainDatabase(plan)] : []),
    ...plan.services.flatMap((capability) => toStore(capability, plan)),
    ...plan.services.flatMap(toOutside),
  ]);
