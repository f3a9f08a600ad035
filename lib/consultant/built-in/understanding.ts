import type { Capability } from "@/lib/catalogue/capability";
import type { Design } from "@/lib/design/schema";
import type { Facts } from "./facts";

export type DesignKind = NonNullable<Design["kind"]>;

export interface Statement {
  text: string;
  kind: "functional" | "quality" | "constraint";
  /** Ids of the capabilities it speaks of. */
  about: readonly string[];
}

/** What the built-in consultant made of everything the user said so far. */
export interface Understanding {
  kind: DesignKind;
  title: string;
  /** Named by the user. */
  named: readonly Capability[];
  /** Not named, but such a system doesn't work without them. */
  implied: readonly Capability[];
  statements: readonly Statement[];
  facts: Facts;
  /** Ids of questions that were asked and skipped. */
  skipped: readonly string[];
}
