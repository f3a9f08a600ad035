import type { Channel, Component, Design, Relation } from "@/lib/design/schema";
import { findBox } from "./find-box";
import { label, nodeId } from "./mermaid-text";

const stores = ["database", "cache", "object-store", "search", "artifact-store"];
const queues = ["broker"];
const people = ["person", "client"];

function frame(kind: string): readonly [string, string] {
  if (stores.includes(kind)) return ["[(", ")]"];
  if (queues.includes(kind)) return ["[[", "]]"];
  if (people.includes(kind)) return ["([", "])"];
  return kind === "external" ? ["{{", "}}"] : ["[", "]"];
}

export function drawNode({ id, name, kind, technology }: Component): string {
  const [open, close] = frame(kind);
  const lines = [name, technology ? `${kind}, ${technology.name}` : kind];
  const text = lines.map((line) => label(line).slice(1, -1)).join("<br/>");
  return `${nodeId(id)}${open}"${text}"${close}`;
}

type Tree = ReadonlyMap<string | undefined, readonly Component[]>;

function drawTree(tree: Tree, component: Component, indent: string): string[] {
  const children = tree.get(component.id) ?? [];
  if (children.length === 0) return [`${indent}${drawNode(component)}`];
  return [
    `${indent}subgraph g${nodeId(component.id)}[${label(component.name)}]`,
    `${indent}  ${drawNode(component)}`,
    ...children.flatMap((child) => drawTree(tree, child, `${indent}  `)),
    `${indent}end`,
  ];
}

/** A parent that leads back to itself, or isn't there, holds nothing: its children stand alone. */
function hasRoot(components: ReadonlyMap<string, Component>, component: Component): boolean {
  const seen = new Set<string>();
  let here: Component | undefined = component;
  while (here?.parent !== undefined) {
    if (seen.has(here.id)) return false;
    seen.add(here.id);
    here = components.get(here.parent);
  }
  return here !== undefined;
}

export const drawChannel = ({ id, name, kind }: Channel) =>
  `  ${nodeId(id)}[[${label(`${name ?? id} (${kind})`)}]]`;

function drawEdge(design: Design, { from, to, mode, protocol }: Relation): string[] {
  const [start, end] = [findBox(design, from), findBox(design, to)];
  if (start === undefined || end === undefined) return [];
  const dashed = mode === "async" || mode === "batch" ? "-.->" : "-->";
  const arrow = mode === "stream" ? "==>" : dashed;
  const text = [protocol, mode === "sync" ? undefined : mode].filter(Boolean).join(", ");
  return [`  ${nodeId(start)} ${arrow}${text ? `|${label(text)}|` : ""} ${nodeId(end)}`];
}

/** Components, channels and their relations as a Mermaid flowchart. */
export function drawFlowchart(design: Design): string {
  const { components, channels, relations } = design;
  const byId = new Map(components.map((component) => [component.id, component]));
  const tree = Map.groupBy(components, (component) =>
    hasRoot(byId, component) ? component.parent : undefined,
  );
  return [
    "flowchart LR",
    ...(tree.get(undefined) ?? []).flatMap((component) => drawTree(tree, component, "  ")),
    ...channels.map(drawChannel),
    ...relations.flatMap((relation) => drawEdge(design, relation)),
  ].join("\n");
}
