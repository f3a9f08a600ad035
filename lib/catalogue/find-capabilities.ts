import commerce from "./capabilities/commerce.json";
import content from "./capabilities/content.json";
import data from "./capabilities/data.json";
import finance from "./capabilities/finance.json";
import health from "./capabilities/health.json";
import iot from "./capabilities/iot.json";
import media from "./capabilities/media.json";
import mobility from "./capabilities/mobility.json";
import people from "./capabilities/people.json";
import publicSector from "./capabilities/public.json";
import work from "./capabilities/work.json";
import { type Capability, capabilitySchema, type DataRecord } from "./capability";
import { type Domain, domainSchema } from "./domain";
import domainRows from "./domains.json";

const capabilityList = capabilitySchema.array();

/** In groups as people browse them; within a group the common ones stand first. */
export const capabilityGroups = [
  { title: "Commerce", capabilities: capabilityList.parse(commerce) },
  { title: "People", capabilities: capabilityList.parse(people) },
  { title: "Content", capabilities: capabilityList.parse(content) },
  { title: "Money", capabilities: capabilityList.parse(finance) },
  { title: "Health", capabilities: capabilityList.parse(health) },
  { title: "Mobility and logistics", capabilities: capabilityList.parse(mobility) },
  { title: "Devices and industry", capabilities: capabilityList.parse(iot) },
  { title: "Work and organisations", capabilities: capabilityList.parse(work) },
  { title: "Media and play", capabilities: capabilityList.parse(media) },
  { title: "Data and machine learning", capabilities: capabilityList.parse(data) },
  { title: "Public services and places", capabilities: capabilityList.parse(publicSector) },
] as const;

export const capabilities: readonly Capability[] = capabilityGroups.flatMap((group) => group.capabilities);

const byId = new Map(capabilities.map((capability) => [capability.id, capability]));

const domains: readonly Domain[] = domainSchema.array().parse(domainRows);

/** The kind of business that a text speaks of, if the catalogue knows it. */
export const findDomain = (text: string): Domain | null =>
  domains.find(({ words }) => words.test(text)) ?? null;

/** What a capability is the system of record for; null when all it has are copies. */
export const findRecord = (capabilityId: string): DataRecord | null => byId.get(capabilityId)?.record ?? null;
