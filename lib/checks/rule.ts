import type { Facts } from "./facts";
import type { Draft, Finding, Pillar, Severity } from "./finding";

export interface Rule {
  id: string;
  pillar: Pillar;
  /** The fault, as a sentence: "A remote call has no timeout". */
  title: string;
  /** What the fault leads to. */
  why: string;
  /** How it is settled. */
  remedy: string;
  source: string;
  severity: Severity;
  /**
   * A rule about `shape` holds for any design. One about `detail` is silent on a sketch, but for what lies on a
   * critical workflow: what isn't said yet is no fault.
   */
  about: "shape" | "detail";
  /** Set for a rule that judges what the others found: it runs after them. */
  judges?: "findings";
  /** `open` is empty unless the rule judges findings. */
  find(facts: Facts, open: readonly Finding[]): Draft[];
}
