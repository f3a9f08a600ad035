import { nameThings } from "@/components/design/design-names";
import { placesOf } from "@/lib/checks/places-of";
import type { Design } from "@/lib/design/schema";
import { locateItem } from "@/lib/diagram/locate-item";
import type { ItemIndex } from "./target-links";

/** Stages and environments lie in the delivery, where an id is unique only in its list. */
function partOfDelivery({ deployment }: Design, id: string): string | undefined {
  if (deployment.stages?.some((one) => one.id === id)) return `stages/${id}`;
  return deployment.environments?.some((one) => one.id === id) ? `environments/${id}` : undefined;
}

export function indexItems(design: Design): ItemIndex {
  const names = nameThings(design);
  const placeOf = placesOf(design);
  const anchorIdOf = (id: string) => (placeOf(id) === undefined ? partOfDelivery(design, id) : id);
  return {
    nameOf: (id) => names.get(anchorIdOf(id) ?? id) ?? id,
    anchorIdOf,
    isDrawn: (id) => locateItem(design, id) !== undefined,
  };
}
