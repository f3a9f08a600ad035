import type { Capability } from "@/lib/catalogue/capability";
import { findRecord } from "@/lib/catalogue/find-capabilities";
import type { SystemFacts } from "./system-facts";
import { listChangers } from "./system-load";

/** The operation by which people read what a part holds; copies are searched. */
export function readOperationOf({ id, store }: Capability): string | null {
  const record = findRecord(id);
  if (record) return `list-${record.plural}`;
  return store === "search-index" ? "search" : null;
}

/** The operation by which a part's record changes from outside; null where only workflows of others change it. */
export function changeOperationOf(service: Capability, facts: SystemFacts): string | null {
  const isChanged = service === facts.leader || listChangers(facts).includes(service);
  return (isChanged && findRecord(service.id)?.change?.operation) || null;
}

export const takesReports = ({ outside }: Capability): boolean =>
  outside !== undefined && /webhook/i.test(outside.protocol);
