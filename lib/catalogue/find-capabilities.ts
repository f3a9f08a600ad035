import commerce from "./capabilities/commerce.json";
import content from "./capabilities/content.json";
import people from "./capabilities/people.json";
import { type Capability, capabilitySchema, type DataRecord } from "./capability";
import { type Domain, domains } from "./domains";

export const capabilities: readonly Capability[] = capabilitySchema
  .array()
  .parse([...commerce, ...people, ...content]);

/** The capabilities that a text speaks of, in the order of the catalogue. */
export const findCapabilities = (text: string): Capability[] =>
  capabilities.filter(({ words }) => words.test(text));

/** The kind of business that a text speaks of, if the catalogue knows it. */
export const findDomain = (text: string): Domain | null =>
  domains.find(({ words }) => words.test(text)) ?? null;

/** What a capability is the system of record for; null when all it has are copies. */
export const findRecord = (capabilityId: string): DataRecord | null =>
  capabilities.find(({ id }) => id === capabilityId)?.record ?? null;
