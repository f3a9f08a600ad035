import type { Capability } from "@/lib/catalogue/capability";
import { findRecord } from "@/lib/catalogue/find-capabilities";
import type { SystemFacts } from "./system-facts";

/** What a part tells, and who listens. An event that nobody listens to isn't built. */
export interface EventFlow {
  channel: string;
  from: Capability;
  to: readonly Capability[];
}

const holdsPersonalData = ({ id }: Capability) => findRecord(id)?.tags.includes("pii") ?? false;

const listens = (service: Capability, { id, emits }: Capability) =>
  service.follows.includes(id) || (emits.includes("user-deleted") && holdsPersonalData(service));

/** One flow for each part that others follow; whoever holds personal data hears of deleted persons. */
export const listEventFlows = ({ services }: Pick<SystemFacts, "services">): EventFlow[] =>
  services.flatMap((from) => {
    const to = services.filter((service) => service.id !== from.id && listens(service, from));
    return from.emits.length > 0 && to.length > 0 ? [{ channel: `${from.id}-events`, from, to }] : [];
  });
