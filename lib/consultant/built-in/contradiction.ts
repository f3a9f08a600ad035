import type { Option } from "./decide";
import type { Facts } from "./facts";

/** What a contradiction is looked for in: everything that was said, and the numbers found in it. */
export interface Said {
  text: string;
  facts: Facts;
}

/** A way out: which of the wishes it keeps is said by its scores for what designs promise, from 1 to 5. */
export interface WayOut extends Pick<Option, "name" | "pros" | "cons" | "because" | "consequences"> {
  keeps: Readonly<Record<string, number>>;
}

/** Wishes that can't all be met, with the arithmetic that shows it. */
export interface Contradiction {
  id: string;
  /** The question that somebody has to decide. */
  title: string;
  /** What contradicts what. */
  statement: string;
  arithmetic: string;
  waysOut: readonly [WayOut, ...WayOut[]];
  wouldFlipIf: string;
}
