import type { Capability } from "./capability";
import { commerceCapabilities } from "./commerce-capabilities";
import { contentCapabilities } from "./content-capabilities";
import { type Domain, domains } from "./domains";
import { peopleCapabilities } from "./people-capabilities";

export const capabilities: readonly Capability[] = [
  ...commerceCapabilities,
  ...peopleCapabilities,
  ...contentCapabilities,
];

/** The capabilities that a text speaks of, in the order of the catalogue. */
export const findCapabilities = (text: string): Capability[] =>
  capabilities.filter(({ words }) => words.test(text));

/** The kind of business that a text speaks of, if the catalogue knows it. */
export const findDomain = (text: string): Domain | null =>
  domains.find(({ words }) => words.test(text)) ?? null;
