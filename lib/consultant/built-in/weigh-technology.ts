import type { Force, Technology } from "@/lib/catalogue/technology";
import type { KnownNumber } from "./system-facts";

/** What the catalogue says of a product and a decision weighs. */
type Facets = Pick<Technology, "effort" | "fewestEngineers" | "serves" | "licence">;

const ofEffort: Record<Technology["effort"], number> = { low: 4, medium: 4, high: 2 };

/** With so many times the fewest engineers, people can be set aside for what is hard to run. */
const platformTeam = 2.5;

/**
 * How well a team carries a product, from 1 to 5. What is there already is carried; with fewer engineers than the
 * catalogue names it takes the time for the product, and what is hard to run needs people of its own.
 */
export function scoreForTeam(entry: Facets, { value }: Pick<KnownNumber, "value">, isThere: boolean): number {
  if (isThere) return 5;
  if (value < entry.fewestEngineers) return 1;
  return entry.effort === "high" && value >= entry.fewestEngineers * platformTeam
    ? 5
    : ofEffort[entry.effort];
}

/** Whether a team can run a product by itself, without buying it as a service. */
export const isRunByTeam = (entry: Facets, { value }: Pick<KnownNumber, "value">): boolean =>
  entry.effort !== "high" || value >= entry.fewestEngineers * platformTeam;

export const isServing = ({ serves = [] }: Facets, force: Force): boolean => serves.includes(force);

/** Licences that bind whoever runs or changes the product: with a price, or with what must be published. */
export const isBinding = ({ licence }: Facets): boolean =>
  /^(BUSL|SSPL|CockroachDB|ScyllaDB|Camunda|Proprietary)/.test(licence);
