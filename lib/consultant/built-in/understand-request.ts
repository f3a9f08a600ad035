import type { Capability } from "@/lib/catalogue/capability";
import { capabilities, findCapabilities, findDomain } from "@/lib/catalogue/find-capabilities";
import { findFacts } from "./find-facts";
import { findKind } from "./find-kind";
import { findStatements } from "./find-statements";
import type { DesignKind, Understanding } from "./understanding";

/** Longer texts are read up to here: a brief is at the beginning, and the rest is mostly material. */
const longestText = 30_000;
const mostCapabilities = 9;

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

function chooseTitle(kind: DesignKind, text: string, named: readonly Capability[]): string {
  if (kind === "pipeline" || kind === "integration") return defaultTitles[kind];
  const domain = findDomain(text)?.title;
  if (domain && kind === "system") return domain;
  return listNames(named) || defaultTitles[kind];
}

function findImplied(text: string, named: readonly Capability[]): Capability[] {
  const implied = new Set(findDomain(text)?.implies ?? []);
  for (const { id } of named) {
    if (id === "payments" && !named.some(({ leads }) => leads)) implied.add("orders");
  }
  const isNamed = new Set(named.map(({ id }) => id));
  return capabilities.filter(({ id }) => implied.has(id) && !isNamed.has(id));
}

/** What a brief asks for; null when there is nothing in it to design. */
export function understandRequest(fullText: string): Understanding | null {
  const text = fullText.slice(0, longestText);
  const named = findCapabilities(text).slice(0, mostCapabilities);
  const found = findKind(text);
  const isDesignable =
    named.length > 0 || findDomain(text) !== null || (found !== null && found !== "system");
  if (!isDesignable) return null;
  const kind = found ?? "system";
  return {
    kind,
    title: chooseTitle(kind, text, named),
    named,
    implied: kind === "pipeline" || kind === "integration" ? [] : findImplied(text, named),
    statements: findStatements(text),
    facts: findFacts(text),
    skipped: [],
  };
}
