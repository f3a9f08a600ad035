import type { Capability } from "@/lib/catalogue/capability";
import { findRecord } from "@/lib/catalogue/find-capabilities";
import type { Design } from "@/lib/design/schema";
import type { SystemPlan } from "./plan-system";
import { assumed } from "./quantity";
import { storeIdOf } from "./system-components";

type DataAsset = Design["dataAssets"][number];

/** Where copies of a record come to lie: channels that tell of it, copies that can be rebuilt, outside systems. */
function listCopies(service: Capability, { flows, services }: SystemPlan): string[] {
  const own = flows.filter(({ from }) => from === service);
  const indexes = services.filter(
    ({ store, follows }) => store === "search-index" && follows.includes(service.id),
  );
  return [
    ...own.map(({ channel }) => channel),
    ...(own.length > 0 ? ["dead-letters"] : []),
    ...indexes.map(({ id }) => `${id}-index`),
    ...(service.outside ? [service.outside.id] : []),
  ];
}

function toAsset(service: Capability, plan: SystemPlan): DataAsset[] {
  const record = findRecord(service.id);
  if (!record) return [];
  const systemOfRecord = storeIdOf(service, plan.isMonolith) ?? service.id;
  const copies = listCopies(service, plan);
  return [
    {
      id: record.id,
      name: record.name,
      description: `One of: ${service.owns}.`,
      owner: plan.isMonolith ? "The product team" : `Team of ${service.name.toLowerCase()}`,
      classification: service.sensitivity,
      ...(record.tags.length > 0 ? { tags: [...record.tags] } : {}),
      systemOfRecord,
      ...(copies.length > 0
        ? { copies, synchronisation: { how: "outbox" as const, maxLag: assumed(5, "s") } }
        : {}),
      validation: [...record.validation],
      retention: assumed(record.keptFor.value, record.keptFor.unit),
      deletion: {
        how: record.deletion,
        within: assumed(30, "days"),
        reaches: [systemOfRecord, ...copies],
        ...(copies.length > 0
          ? { note: "Channels lapse after 14 days; outside systems are asked, and their answer is kept." }
          : {}),
      },
    },
  ];
}

const credentials: DataAsset = {
  id: "credentials",
  name: "Keys and passwords",
  description: "What parts show to stores and outside systems.",
  owner: "Platform on call",
  classification: "restricted",
  tags: ["secret"],
  systemOfRecord: "secrets",
  validation: ["Never written to a log"],
  retention: assumed(90, "days"),
  deletion: { how: "expiry", within: assumed(7, "days"), reaches: ["secrets"] },
};

const auditTrail: DataAsset = {
  id: "audit-trail",
  name: "Audit trail",
  description: "Who did what to what, when and from where; ids, no names; append-only.",
  owner: "Platform on call",
  classification: "internal",
  systemOfRecord: "monitoring",
  validation: ["Entries are chained by their hash"],
  retention: assumed(1, "years"),
  deletion: { how: "expiry", within: assumed(30, "days"), reaches: ["monitoring"] },
};

/** The data of a system: where each is true, where copies lie, how long it is kept and how it goes away. */
export const composeSystemData = (plan: SystemPlan): DataAsset[] => [
  ...plan.services.flatMap((service) => toAsset(service, plan)),
  credentials,
  auditTrail,
];
