import { capabilities } from "@/lib/catalogue/find-capabilities";
import type { Design, Quantity } from "@/lib/design/schema";
import { findTechnology } from "./known-names";
import type { Understanding } from "./understanding";

const stated = (value: number, unit: string): Quantity => ({ value, unit, basis: "stated" });

/** What was said about team, money, time, technology and rules; nothing that wasn't said. */
export function describeContext({ facts, named, implied }: Understanding): Design["context"] {
  const { teamSize, budget, timeline, technologies, frameworks, excluded } = facts;
  const language = findTechnology(technologies, "language");
  const team = {
    ...(teamSize === undefined ? {} : { size: stated(teamSize, "engineers") }),
    ...(language ? { skills: [language] } : {}),
  };
  const inScope = [...named, ...implied].map(({ name }) => name);
  const outOfScope = capabilities
    .filter((capability) => excluded.includes(capability.id) && !named.includes(capability))
    .map(({ name }) => name);
  return {
    ...(inScope.length > 0 ? { inScope } : {}),
    ...(outOfScope.length > 0 ? { outOfScope } : {}),
    ...(Object.keys(team).length > 0 ? { team } : {}),
    ...(budget ? { budget: stated(budget.value, budget.unit) } : {}),
    ...(timeline ? { timeline } : {}),
    ...(technologies.length > 0
      ? { infrastructure: technologies.map((name) => ({ name, note: "There already, as stated" })) }
      : {}),
    ...(frameworks.length > 0 ? { frameworks: [...frameworks] } : {}),
  };
}
