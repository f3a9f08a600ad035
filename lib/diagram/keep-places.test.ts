import { expect, test } from "vitest";
import { applyPatch } from "@/lib/design/apply-patch";
import { aComponent, aDesign } from "@/lib/design/design.fixture";
import type { Design } from "@/lib/design/schema";
import { readSample } from "./diagram.fixture";
import { structuralKinds } from "./draw-graph";
import { keepPlaces, placesOf } from "./keep-places";
import type { Places } from "./move-nodes";

function kept(design: Design, kind: (typeof structuralKinds)[number], places: Places): Design {
  const outcome = applyPatch(design, keepPlaces(design, kind, places));
  if (!outcome.accepted) throw new Error(JSON.stringify(outcome.errors));
  return outcome.design;
}

test.each(structuralKinds)(
  "places of the diagram %s are in the design after they were kept, and can be taken away",
  (kind) => {
    const design = readSample("e1");
    const places = {
      payments: { x: 10, y: -20 },
      "design/system": { x: 0, y: 0 },
      "stage/build": { x: 1, y: 2 },
    };

    const withPlaces = kept(design, kind, places);

    expect(placesOf(withPlaces, kind)).toEqual(places);
    expect(withPlaces.views).toHaveLength(design.views.length);
    expect(kept(withPlaces, kind, {})).toEqual(design);
  },
);

test("a design without a view gets one, under an id that nothing else has", () => {
  const design = aDesign({ components: [aComponent({ id: "layout-components" })] });

  const withPlaces = kept(design, "components", { "layout-components": { x: 1, y: 1 } });

  expect(withPlaces.views).toEqual([
    { id: "layout-components-2", kind: "components", layout: { "layout-components": { x: 1, y: 1 } } },
  ]);
});
