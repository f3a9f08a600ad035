import type { DesignPatch } from "@/lib/design/patch";
import { collections, type Design } from "@/lib/design/schema";
import type { StructuralKind } from "./draw-graph";
import type { Places } from "./move-nodes";

const viewKinds = {
  context: "context",
  components: "components",
  "data-flow": "data-flow",
  delivery: "deployment",
} as const satisfies Record<StructuralKind, Design["views"][number]["kind"]>;

function findView({ views }: Design, kind: StructuralKind) {
  const ofKind = views.filter((view) => view.kind === viewKinds[kind]);
  return ofKind.find(({ layout }) => layout !== undefined) ?? ofKind[0];
}

/** Where the design itself says that the boxes of a diagram stand. */
export const placesOf = (design: Design, kind: StructuralKind): Places =>
  findView(design, kind)?.layout ?? {};

function freeId(design: Design, kind: StructuralKind): string {
  const taken = new Set(collections.flatMap((name) => design[name].map(({ id }) => String(id))));
  const candidates = [kind, ...Array.from(taken, (_, index) => `${kind}-${index + 2}`)];
  return candidates.map((id) => `layout-${id}`).find((id) => !taken.has(id)) ?? `layout-${kind}`;
}

/** The change that writes places into the design's view of a diagram; none at all takes the layout away. */
export function keepPlaces(design: Design, kind: StructuralKind, places: Places): DesignPatch {
  const id = findView(design, kind)?.id ?? freeId(design, kind);
  const layout = Object.keys(places).length > 0 ? { ...places } : null;
  return { upsert: { views: [{ id, kind: viewKinds[kind], layout }] } };
}
