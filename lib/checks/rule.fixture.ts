import { applyPatch } from "@/lib/design/apply-patch";
import { aDesign } from "@/lib/design/design.fixture";
import type { Collection, Design, ItemOf } from "@/lib/design/schema";
import type { Rule } from "./rule";

/** A design with one defect more, and what the finding about it must name. */
export interface Planted {
  design: Design;
  target: string;
}

export interface RuleFixture {
  rule: Rule;
  /** Designs on which the rule must fire. */
  fires: readonly Design[];
  /** Designs on which it must not. */
  silent: readonly Design[];
  /** The mutation operator: the design once for each place where the defect can be planted. */
  plant: (design: Design) => Planted[];
  /** Rules that rightly report the planted defect as well. */
  follows?: readonly string[];
}

/** A design that claims to be complete, so that rules about detail speak. */
export const aProposal = (parts: Partial<Design> = {}): Design => aDesign({ status: "proposed", ...parts });

const mostPlaces = 6;

/** Plants a defect by changing one item after the other; null where it doesn't apply. */
export const plantIn =
  <Name extends Collection>(
    collection: Name,
    change: (item: ItemOf<Name>, design: Design) => ItemOf<Name> | null,
  ) =>
  (design: Design): Planted[] => {
    const items = design[collection] as ItemOf<Name>[];
    const planted = items.flatMap((item, index) => {
      const changed = change(item, design);
      return changed
        ? [{ design: { ...design, [collection]: items.with(index, changed) }, target: item.id }]
        : [];
    });
    return planted.slice(0, mostPlaces);
  };

/** Plants a defect by a patch; nowhere when the patch is null or doesn't hold. */
export const plantPatch =
  (write: (design: Design) => { patch: unknown; target: string } | null) =>
  (design: Design): Planted[] => {
    const written = write(design);
    const outcome = written ? applyPatch(design, written.patch) : null;
    return written && outcome?.accepted ? [{ design: outcome.design, target: written.target }] : [];
  };

/** An item without some of its fields. */
export function without<Item extends object>(item: Item, ...names: (keyof Item)[]): Item {
  const copy = { ...item };
  for (const name of names) delete copy[name];
  return copy;
}
