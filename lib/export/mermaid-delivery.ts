import type { Design } from "@/lib/design/schema";
import { label, nodeId } from "./mermaid-text";

type Stage = NonNullable<Design["deployment"]["stages"]>[number];

const stageId = (id: string) => `s${nodeId(id)}`;
const environmentId = (id: string) => `e${nodeId(id)}`;

function drawStage({ id, name, tests = [], artifact }: Stage): string {
  const facts = [artifact && artifact !== "none" ? `${artifact} the artefact` : "", ...tests].filter(Boolean);
  const text = [name ?? id, ...facts].map((line) => label(line).slice(1, -1)).join("<br/>");
  return `  ${stageId(id)}["${text}"]`;
}

const describeGate = ({ gate }: Stage) =>
  gate ? [`${gate.kind} gate`, gate.condition].filter(Boolean).join(": ") : "";

function drawWay(stages: readonly Stage[], stage: Stage, index: number): string[] {
  const before = stage.after ?? stages.slice(Math.max(index - 1, 0), index).map(({ id }) => id);
  const known = stages.filter(({ id }) => before.includes(id));
  return known.map((former) => {
    const gate = describeGate(former);
    return `  ${stageId(former.id)} -->${gate ? `|${label(gate)}|` : ""} ${stageId(stage.id)}`;
  });
}

function drawRollback({ id, rollback, environment }: Stage): string[] {
  if (!rollback || environment === undefined) return [];
  return [`  ${environmentId(environment)} -.->|${label(`rollback: ${rollback.how}`)}| ${stageId(id)}`];
}

/** The way of a change through stages and gates into environments, and back. */
export function drawDelivery({ deployment }: Design): string {
  const { stages = [], environments = [] } = deployment;
  return [
    "flowchart LR",
    ...stages.map(drawStage),
    ...environments.map(({ id, name }) => `  ${environmentId(id)}[[${label(name ?? id)}]]`),
    ...stages.flatMap((stage, index) => drawWay(stages, stage, index)),
    ...stages.flatMap(({ id, environment }) =>
      environment === undefined ? [] : [`  ${stageId(id)} ==> ${environmentId(environment)}`],
    ),
    ...stages.flatMap(drawRollback),
  ].join("\n");
}
