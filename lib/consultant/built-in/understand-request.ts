import type { Capability } from "@/lib/catalogue/capability";
import { capabilities, findDomain } from "@/lib/catalogue/find-capabilities";
import { matchCapabilities } from "@/lib/catalogue/match-capabilities";
import { findFacts } from "./find-facts";
import { findKind } from "./find-kind";
import { findStatements } from "./find-statements";
import type { DesignKind, Understanding } from "./understanding";

const mostCapabilities = 10;

const defaultTitles: Record<DesignKind, string> = {
  system: "System",
  integration: "Data flow between existing parts",
  pipeline: "Delivery pipeline",
  workflow: "Workflow",
  migration: "Migration",
};

const listNames = (named: readonly Capability[]) => {
  const names = named.slice(0, 3).map(({ name }, index) => (index === 0 ? name : name.toLowerCase()));
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
};

const namedThing =
  /\b(?:an?|the|our|my)\s+((?:[a-z][a-z-]{1,20}\s+){0,3}(?:app|site|platform|portal|marketplace))\b/i;
const fillers = /^(?:(?:new|simple|small|modern|scalable|of|for|architecture|microservices|an?)\s+)+/i;

function findNamedThing(text: string): string | null {
  const name = namedThing.exec(text)?.[1]?.replace(fillers, "").trim() ?? "";
  return name.includes(" ") ? name.charAt(0).toUpperCase() + name.slice(1) : null;
}

function chooseTitle(kind: DesignKind, text: string, named: readonly Capability[]): string {
  if (kind === "pipeline" || kind === "integration") return defaultTitles[kind];
  const domain = findDomain(text)?.title;
  if (kind !== "system") return [defaultTitles[kind], listNames(named)].filter(Boolean).join(": ");
  return domain ?? findNamedThing(text) ?? (listNames(named) || defaultTitles[kind]);
}

/** A framework that somebody must meet says what they handle. */
const impliedByFramework = [
  ["PCI DSS", "payments"],
  ["HIPAA", "records"],
] as const;

function findImplied(text: string, named: readonly Capability[]): Capability[] {
  const implied = new Set(findDomain(text)?.implies ?? []);
  for (const { id } of named) {
    if (id === "payments" && !named.some(({ leads }) => leads)) implied.add("orders");
  }
  for (const [framework, id] of impliedByFramework)
    if (findFacts(text).frameworks.includes(framework)) implied.add(id);
  const isNamed = new Set(named.map(({ id }) => id));
  return capabilities.filter(({ id }) => implied.has(id) && !isNamed.has(id));
}

const fewestWords = 12;

/** Whether a text says what something must bear or who builds it, though not in words that the catalogue has. */
function isSpecific(text: string): boolean {
  const {
    frameworks: _,
    technologies: __,
    notes: ___,
    asksMicroservices: ____,
    wishes: _____,
    excluded: ______,
    stages: _______,
    ...numbers
  } = findFacts(text);
  const figures = text.match(/\d[\d,.]*/g) ?? [];
  const isMeasured = Object.keys(numbers).length > 0 || figures.length >= 2;
  return isMeasured && text.split(/\s+/).length >= fewestWords;
}

/** What the catalogue hardly knows gets a place for its main things, to be named by those who know them. */
function addCore(kind: DesignKind, text: string, named: readonly Capability[]): Capability[] {
  const isKnown = named.length > 1 || findDomain(text) !== null || named.some(({ leads }) => leads);
  if (isKnown || kind === "pipeline" || kind === "integration") return [];
  return capabilities.filter(({ id }) => id === "core-records" && !named.some((each) => each.id === id));
}

/** What a brief asks for; null when there is nothing in it to design. */
export function understandRequest(text: string): Understanding | null {
  const named = matchCapabilities(text, mostCapabilities);
  const found = findKind(text);
  const isDesignable =
    named.length > 0 ||
    findDomain(text) !== null ||
    (found !== null && found !== "system") ||
    isSpecific(text);
  if (!isDesignable) return null;
  const kind = found ?? "system";
  return {
    kind,
    title: chooseTitle(kind, text, named),
    named,
    implied:
      kind === "pipeline" || kind === "integration"
        ? []
        : [...findImplied(text, named), ...addCore(kind, text, named)],
    statements: findStatements(text),
    facts: findFacts(text),
    skipped: [],
  };
}
