import type { Boundary, Component, Design, Relation } from "@/lib/design/schema";
import { findBox } from "./find-box";
import { drawChannel, drawNode } from "./flowchart";
import { label, nodeId } from "./mermaid-text";

const outside = ["person", "client", "external"];
const systemId = "the_system";

type Ends = Relation & { start: string; end: string };

const listEnds = (design: Design): Ends[] =>
  design.relations.flatMap((relation) => {
    const [start, end] = [findBox(design, relation.from), findBox(design, relation.to)];
    return start === undefined || end === undefined ? [] : [{ ...relation, start, end }];
  });

const arrowOf = ({ mode }: Relation) => (mode === "async" || mode === "batch" ? "-.->" : "-->");

const drawLink = (from: string, arrow: string, text: string, to: string) =>
  `  ${from} ${arrow}${text ? `|${label(text)}|` : ""} ${to}`;

/** Who and what is around the system, which is drawn as one box. */
export function drawContext(design: Design): string {
  const around = design.components.filter(({ kind }) => outside.includes(kind));
  const ids = new Set(around.map(({ id }) => id));
  const place = (id: string) => (ids.has(id) ? nodeId(id) : systemId);
  const links = listEnds(design)
    .map((relation) => ({ ...relation, start: place(relation.start), end: place(relation.end) }))
    .filter(({ start, end }) => start !== end);
  const drawn = links.map((relation) =>
    drawLink(relation.start, arrowOf(relation), relation.purpose ?? relation.protocol ?? "", relation.end),
  );
  return [
    "flowchart LR",
    `  ${systemId}[${label(design.title ?? "The system")}]`,
    ...around.map((component) => `  ${drawNode(component)}`),
    ...new Set(drawn),
  ].join("\n");
}

type Boxes = ReadonlyMap<string, string>;

function drawBoundary(design: Design, boundary: Boundary, boxes: Boxes, drawn: Set<string>): string[] {
  if (drawn.has(boundary.id)) return [];
  drawn.add(boundary.id);
  const lines = (boundary.contains ?? []).flatMap((id) => {
    const inner = design.boundaries.find((other) => other.id === id);
    if (inner) return drawBoundary(design, inner, boxes, drawn);
    const box = boxes.get(id);
    if (box === undefined || drawn.has(id)) return [];
    drawn.add(id);
    return [box];
  });
  if (lines.length === 0) return [];
  const title = `${boundary.name ?? boundary.id} (${boundary.kind})`;
  return [
    `  subgraph b${nodeId(boundary.id)}[${label(title)}]`,
    ...lines.map((line) => `  ${line}`),
    "  end",
  ];
}

/** Boundaries that lie in no other come first, so that each draws what it holds. */
function listRoots(boundaries: readonly Boundary[]): Boundary[] {
  const within = new Set(boundaries.flatMap(({ contains = [] }) => contains));
  return boundaries.toSorted((a, b) => Number(within.has(a.id)) - Number(within.has(b.id)));
}

function drawBoxes(design: Design): string[] {
  const boxes = new Map([
    ...design.components.map((component) => [component.id, `  ${drawNode(component)}`] as const),
    ...design.channels.map((channel) => [channel.id, drawChannel(channel)] as const),
  ]);
  const drawn = new Set<string>();
  const framed = listRoots(design.boundaries).flatMap((one) => drawBoundary(design, one, boxes, drawn));
  const free = [...boxes].filter(([id]) => !drawn.has(id)).map(([, box]) => box);
  return [...framed, ...free];
}

/** Components and channels inside their boundaries, and how they are related. */
export const drawComponents = (design: Design): string =>
  [
    "flowchart LR",
    ...drawBoxes(design),
    ...listEnds(design).map((relation) =>
      drawLink(nodeId(relation.start), arrowOf(relation), relation.protocol ?? "", nodeId(relation.end)),
    ),
  ].join("\n");

function describeAsset(design: Design, id: string): string {
  const asset = design.dataAssets.find((one) => one.id === id);
  const marks = [asset?.classification, ...(asset?.tags ?? [])].filter(Boolean).join(", ");
  return `${asset?.name ?? id}${marks ? ` (${marks})` : ""}`;
}

const drawStore = (component: Component, design: Design): string[] => {
  const kept = design.dataAssets.filter(({ systemOfRecord }) => systemOfRecord === component.id);
  return kept.map(({ id }) => {
    const asset = `d${nodeId(id)}`;
    return `  ${asset}>${label(describeAsset(design, id))}] -.- ${nodeId(component.id)}`;
  });
};

/** Where data lies and along which relations it moves, with its classification. */
export function drawDataFlow(design: Design): string {
  const flows = listEnds(design).filter(({ carries = [] }) => carries.length > 0);
  const touched = new Set([
    ...flows.flatMap(({ start, end }) => [start, end]),
    ...design.dataAssets.flatMap(({ systemOfRecord }) => systemOfRecord ?? []),
  ]);
  const components = design.components.filter(({ id }) => touched.has(id));
  return [
    "flowchart LR",
    ...components.map((component) => `  ${drawNode(component)}`),
    ...design.channels.filter(({ id }) => touched.has(id)).map(drawChannel),
    ...components.flatMap((component) => drawStore(component, design)),
    ...flows.map((relation) => {
      const carried = (relation.carries ?? []).map((id) => describeAsset(design, id)).join(", ");
      return drawLink(nodeId(relation.start), arrowOf(relation), carried, nodeId(relation.end));
    }),
  ].join("\n");
}
