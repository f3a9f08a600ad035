import type { Component, Design, Relation } from "@/lib/design/schema";
import { describeFields, describeQuantity } from "./describe-fields";
import { drawFlowchart } from "./flowchart";
import { code, fenced, heading, inline, join, oneLine, table } from "./markdown-text";

const componentColumns = ["Id", "Component", "Kind", "Status", "Technology", "Responsibility"];

const toComponentRow = ({ id, name, kind, status, technology, responsibility = "" }: Component) => [
  code(id),
  inline(name),
  kind,
  status ?? "",
  inline(technology?.name ?? ""),
  inline(responsibility),
];

function renderComponent({ technology, ...component }: Component): string {
  const { name: _, ...choice } = technology ?? {};
  const fields = describeFields({ ...component, technology: choice }, [
    "id",
    "name",
    "kind",
    "status",
    "responsibility",
  ]);
  return fields ? join(heading(3, `${oneLine(component.name)} (${code(component.id)})`), fields) : "";
}

export function renderComponents(design: Design): string {
  const { components } = design;
  if (components.length === 0) return "";
  return join(
    heading(2, "Components"),
    fenced(drawFlowchart(design), "mermaid"),
    table(componentColumns, components.map(toComponentRow)),
    ...components.map(renderComponent),
  );
}

const relationColumns = ["Id", "From", "To", "Mode", "Protocol", "Purpose", "Timeout", "Fallback"];
const relationFields = ["id", "from", "to", "mode", "protocol", "purpose", "timeout", "fallback"];

const toRelationRow = ({ id, from, to, mode, protocol, purpose, timeout, fallback }: Relation) => [
  code(id),
  code(from),
  code(to),
  mode ?? "",
  inline(protocol ?? ""),
  inline(purpose ?? ""),
  timeout ? describeQuantity(timeout) : "",
  inline(fallback ?? ""),
];

function renderRelation(relation: Relation): string {
  const fields = describeFields(relation, relationFields);
  const title = `${code(relation.id)}: ${code(relation.from)} → ${code(relation.to)}`;
  return fields ? join(heading(3, title), fields) : "";
}

export function renderRelations({ relations }: Design): string {
  if (relations.length === 0) return "";
  return join(
    heading(2, "Relations"),
    table(relationColumns, relations.map(toRelationRow)),
    ...relations.map(renderRelation),
  );
}
