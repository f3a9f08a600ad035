export type StoreKind = "relational" | "time-series" | "search-index" | "object-store" | "none";

/** A step of a workflow across services. Phases 1 and 5 (open, confirm) belong to whoever coordinates it. */
interface CapabilityStep {
  phase: 2 | 3 | 4 | 6 | 7 | 8 | 9;
  does: string;
  /** Only a step that can be undone has one; all others are repeated until they succeed. */
  compensation?: string;
}

interface OutsideSystem {
  id: string;
  name: string;
  responsibility: string;
  protocol: string;
  timeoutSeconds: number;
  fallback: string;
}

/** Something a system can do, and what a first design of it needs. */
export interface Capability {
  id: string;
  name: string;
  /** What people call it. */
  words: RegExp;
  requirement: string;
  responsibility: string;
  /** The data it is the system of record for. */
  owns: string;
  sensitivity: "public" | "internal" | "confidential" | "restricted";
  store: StoreKind;
  /** What it opens and confirms when it leads a workflow: "order", "booking". */
  leads?: string;
  steps?: readonly CapabilityStep[];
  emits: readonly string[];
  /** Ids of capabilities whose events it listens to, when they are there. */
  follows: readonly string[];
  outside?: OutsideSystem;
  frameworks?: readonly string[];
  risk: { statement: string; mitigation: string };
}
