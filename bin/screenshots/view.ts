import type { Page } from "@playwright/test";
import type { World } from "./prepare-world";

/** Who looks: the owner of all that was made, somebody who was never here, somebody whose answers come from a model. */
export type Visitor = "owner" | "newcomer" | "asker";

/** One page in one state. */
export interface View {
  name: string;
  /** What there is to see, in a few words. */
  caption: string;
  /** One more of a kind that others show: taken only when all are asked for. */
  isExtra?: boolean;
  /** Goes there and waits until it is drawn. */
  open: (page: Page, world: World) => Promise<unknown>;
}

/** Views that belong together, seen by the same visitor. */
export interface ViewGroup {
  title: string;
  visitor: Visitor;
  views: readonly View[];
}
