import type { Capability } from "./capability";
import type { CatalogueEntry } from "./entry";
import { capabilityGroups } from "./find-capabilities";
import { frameworks } from "./find-framework";
import { patterns } from "./find-patterns";
import { technologies } from "./find-technology";
import type { Framework } from "./framework";
import type { Pattern } from "./pattern";
import type { Technology } from "./technology";

const patternGroups: Record<Pattern["kind"], string> = {
  style: "Style",
  coordination: "Coordination",
  integration: "Integration",
  data: "Data",
  edge: "Edge and load",
  reliability: "Reliability",
  security: "Security",
  migration: "Migration",
  delivery: "Delivery",
};

const ofPattern = (pattern: Pattern): CatalogueEntry => ({
  kind: "pattern",
  id: pattern.id,
  name: pattern.name,
  group: patternGroups[pattern.kind],
  summary: pattern.summary,
  text: [...pattern.when, ...pattern.whenNot, ...pattern.consequences, pattern.instead.name].join(" "),
  words: pattern.words,
  sources: pattern.sources,
});

const ofCapability = (capability: Capability, group: string): CatalogueEntry => ({
  kind: "capability",
  id: capability.id,
  name: capability.name,
  group,
  summary: capability.requirement,
  text: [capability.responsibility, capability.owns, capability.risk.statement, capability.usual].join(" "),
  words: capability.words,
  sources: [capability.source],
});

const technologyGroups: Record<Technology["kind"], string> = {
  database: "Databases",
  warehouse: "Warehouses",
  cache: "Caches",
  search: "Search engines",
  storage: "Storage",
  broker: "Brokers",
  workflow: "Workflow engines",
  processing: "Data processing",
  platform: "Platforms",
  runtime: "Runtimes",
  gateway: "Gateways and meshes",
  identity: "Identity providers",
  secrets: "Secret stores",
  observability: "Observability",
  infrastructure: "Infrastructure as code",
  delivery: "Delivery tools",
};

const ofTechnology = (technology: Technology): CatalogueEntry => ({
  kind: "technology",
  id: technology.id,
  name: technology.name,
  group: technologyGroups[technology.kind],
  summary: technology.summary,
  text: [...technology.fits, ...technology.limits, technology.licence].join(" "),
  sources: [technology.source, ...(technology.licenceSource ? [technology.licenceSource] : [])],
});

const idOf = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");

const ofFramework = ({ name, title, clauses, source }: Framework): CatalogueEntry => ({
  kind: "framework",
  id: idOf(name),
  name,
  group: "Frameworks",
  summary: title,
  text: clauses.map((clause) => `${clause.title} ${clause.how}`).join(" "),
  sources: [source],
});

/** Every entry, as people browse them: patterns by what they are about, then capabilities, technologies and frameworks. */
export const catalogueEntries: readonly CatalogueEntry[] = [
  ...Object.keys(patternGroups).flatMap((kind) =>
    patterns.filter((pattern) => pattern.kind === kind).map(ofPattern),
  ),
  ...capabilityGroups.flatMap(({ title, capabilities }) =>
    capabilities.map((capability) => ofCapability(capability, title)),
  ),
  ...Object.keys(technologyGroups).flatMap((kind) =>
    technologies.filter((technology) => technology.kind === kind).map(ofTechnology),
  ),
  ...frameworks.map(ofFramework),
];

export const findEntry = (kind: string, id: string): CatalogueEntry | null =>
  catalogueEntries.find((entry) => entry.kind === kind && entry.id === id) ?? null;
