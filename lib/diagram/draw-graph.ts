import type { Channel, Component, Design, Relation } from "@/lib/design/schema";
import { findBox } from "@/lib/export/find-box";
import { drawDelivery } from "./draw-delivery";
import type { DiagramGraph, DiagramNode, LineStyle } from "./graph";
import { makeNode, shapeOf } from "./make-node";
import { type Arrow, mergeEdges } from "./merge-edges";
import { placeGroups } from "./place-groups";

export const structuralKinds = ["context", "components", "data-flow", "delivery"] as const;
export type StructuralKind = (typeof structuralKinds)[number];

const outside = ["person", "client", "external"];
const systemId = "design/system";

type Ends = Relation & { start: string; end: string };

const listEnds = (design: Design): Ends[] =>
  design.relations.flatMap((relation) => {
    const [start, end] = [findBox(design, relation.from), findBox(design, relation.to)];
    return start === undefined || end === undefined ? [] : [{ ...relation, start, end }];
  });

const styleOf = ({ mode }: Relation): LineStyle =>
  mode === "async" || mode === "batch" ? "dashed" : "solid";

function componentNode({ id, name, kind, technology, status }: Component, notes: readonly string[] = []) {
  const marks = [kind, technology?.name, status === "planned" ? undefined : status];
  return makeNode({
    id,
    shape: shapeOf(kind),
    title: name,
    detail: [marks.filter(Boolean).join(", "), ...notes],
  });
}

const channelNode = ({ id, name, kind }: Channel) =>
  makeNode({ id, shape: "queue", title: name ?? id, detail: [kind] });

/** Who and what is around the system, which is one box. */
function drawContext(design: Design): DiagramGraph {
  const around = design.components.filter(({ kind }) => outside.includes(kind));
  const ids = new Set<string>(around.map(({ id }) => id));
  const place = (id: string) => (ids.has(id) ? id : systemId);
  const arrows = listEnds(design)
    .map((relation) => ({ relation, from: place(relation.start), to: place(relation.end) }))
    .filter(({ from, to }) => from !== to)
    .map(({ relation, from, to }) => ({
      from,
      to,
      style: styleOf(relation),
      text: relation.purpose ?? relation.protocol ?? "",
      relation: relation.id,
    }));
  const system = makeNode({
    id: systemId,
    shape: "system",
    title: design.title ?? "The system",
    detail: ["what this design describes"],
  });
  return {
    direction: "down",
    nodes: [system, ...around.map((component) => componentNode(component))],
    groups: [],
    edges: mergeEdges(arrows),
  };
}

const relationArrow = (relation: Ends, text: string): Arrow => ({
  from: relation.start,
  to: relation.end,
  style: styleOf(relation),
  text,
  relation: relation.id,
});

/** Components and channels inside their boundaries, and how they are related. */
function drawComponents(design: Design): DiagramGraph {
  const nodes = [
    ...design.components.map((component) => componentNode(component)),
    ...design.channels.map(channelNode),
  ];
  const arrows = listEnds(design).map((relation) => relationArrow(relation, relation.protocol ?? ""));
  return { direction: "down", ...placeGroups(design, nodes), edges: mergeEdges(arrows) };
}

function describeAsset(design: Design, id: string): string {
  const asset = design.dataAssets.find((one) => one.id === id);
  const marks = [asset?.classification, ...(asset?.tags ?? [])].filter(Boolean).join(", ");
  return `${asset?.name ?? id}${marks ? ` (${marks})` : ""}`;
}

function storeNode(design: Design, component: Component): DiagramNode {
  const kept = design.dataAssets.filter(({ systemOfRecord }) => systemOfRecord === component.id);
  return componentNode(
    component,
    kept.map(({ id }) => `keeps ${describeAsset(design, id)}`),
  );
}

/** Where data lies and along which relations it moves, with its classification. */
function drawDataFlow(design: Design): DiagramGraph {
  const flows = listEnds(design).filter(({ carries = [] }) => carries.length > 0);
  const touched = new Set<string>([
    ...flows.flatMap(({ start, end }) => [start, end]),
    ...design.dataAssets.flatMap(({ systemOfRecord }) => systemOfRecord ?? []),
  ]);
  const nodes = [
    ...design.components.filter(({ id }) => touched.has(id)).map((one) => storeNode(design, one)),
    ...design.channels.filter(({ id }) => touched.has(id)).map(channelNode),
  ];
  const arrows = flows.flatMap((relation) =>
    (relation.carries ?? []).map((id) => relationArrow(relation, describeAsset(design, id))),
  );
  return { direction: "down", ...placeGroups(design, nodes), edges: mergeEdges(arrows) };
}

const drawings: Record<StructuralKind, (design: Design) => DiagramGraph> = {
  context: drawContext,
  components: drawComponents,
  "data-flow": drawDataFlow,
  delivery: drawDelivery,
};

/** A structural diagram of a design: boxes, frames and arrows, not yet in their places. */
export const drawGraph = (design: Design, kind: StructuralKind): DiagramGraph => drawings[kind](design);
