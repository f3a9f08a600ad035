import type { Design } from "@/lib/design/schema";
import { findBox } from "@/lib/export/find-box";

/** Where an item is drawn: the id of the diagram, and the boxes that stand for it, or that its arrow joins. */
export interface DiagramPlace {
  diagram: string;
  boxes: readonly string[];
  /** The relation whose arrow is meant. */
  relation?: string;
}

function placeOfRelation(design: Design, id: string): DiagramPlace | undefined {
  const relation = design.relations.find((one) => one.id === id);
  if (!relation) return undefined;
  const ends = [findBox(design, relation.from), findBox(design, relation.to)];
  return { diagram: "components", boxes: ends.flatMap((end) => end ?? []), relation: id };
}

function placeOfAsset(design: Design, id: string): DiagramPlace | undefined {
  const store = design.dataAssets.find((one) => one.id === id)?.systemOfRecord;
  const box = store && findBox(design, store);
  return box ? { diagram: "data-flow", boxes: [box] } : undefined;
}

function placeOfBoundary({ boundaries }: Design, id: string): DiagramPlace | undefined {
  const boundary = boundaries.find((one) => one.id === id);
  return boundary && { diagram: "components", boxes: [`boundary/${id}`] };
}

function placeOfWorkflow({ workflows }: Design, id: string): DiagramPlace | undefined {
  const workflow = workflows.find((one) => one.id === id);
  return workflow?.steps?.length ? { diagram: `sequence-${workflow.id}`, boxes: [] } : undefined;
}

function placeInDelivery({ deployment }: Design, id: string): DiagramPlace | undefined {
  if (deployment.stages?.some((one) => one.id === id)) return { diagram: "delivery", boxes: [`stage/${id}`] };
  const isReached = deployment.stages?.some(({ environment }) => environment === id);
  return isReached ? { diagram: "delivery", boxes: [`environment/${id}`] } : undefined;
}

/** Where to look for an item, or for a part written as `item/part`; nothing for what no diagram shows. */
export function locateItem(design: Design, target: string): DiagramPlace | undefined {
  const [id = ""] = target.split("/");
  const box = findBox(design, target);
  if (box !== undefined) return { diagram: "components", boxes: [box] };
  return (
    placeOfRelation(design, id) ??
    placeOfWorkflow(design, id) ??
    placeOfAsset(design, id) ??
    placeOfBoundary(design, id) ??
    placeInDelivery(design, id)
  );
}
