import type { DesignPatch } from "@/lib/design/patch";

export const pillars = [
  "structure",
  "contracts",
  "data",
  "workflow",
  "reliability",
  "capacity",
  "security",
  "privacy",
  "delivery",
  "cost",
  "decisions",
] as const;

export type Pillar = (typeof pillars)[number];

/** `error` must be settled or waived before a design is proposed, `warning` be answered, `info` be seen. */
export type Severity = "error" | "warning" | "info";

/** What a rule says about one fault; the engine adds which rule it was. */
export interface Draft {
  /** Ids of what is wrong, the chief one first; `workflow/step` and `interface/operation` for parts. */
  targets: string[];
  /** One sentence that names the things it found. */
  message: string;
  /** The facts or the arithmetic that made the rule fire, with the basis of each number. */
  explanation: string;
  /** In place of the rule's own severity. */
  severity?: Severity | undefined;
  /** The field at fault, as in `relations.pay.timeout`; else the chief target. */
  path?: string | undefined;
  /** A patch that settles the finding. */
  fix?: DesignPatch | undefined;
}

export interface Finding extends Draft {
  check: string;
  title: string;
  pillar: Pillar;
  severity: Severity;
  /** The same for the same rule and the same targets, whatever the words: two runs are compared by it. */
  fingerprint: string;
}

/** A finding that someone bears for now. */
export interface WaivedFinding extends Finding {
  waiver: { id: string; reason: string; by?: string | undefined; until?: string | undefined };
}
