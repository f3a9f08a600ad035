import type { Design } from "@/lib/design/schema";
import type { DiagramGraph } from "./graph";
import { makeNode } from "./make-node";
import { type Arrow, mergeEdges } from "./merge-edges";

type Stage = NonNullable<Design["deployment"]["stages"]>[number];
type Environment = NonNullable<Design["deployment"]["environments"]>[number];

const stageId = (id: string) => `stage/${id}`;
const environmentId = (id: string) => `environment/${id}`;

function stageNode({ id, name, tests = [], artifact }: Stage) {
  const built = artifact && artifact !== "none" ? [`${artifact} the artefact`] : [];
  return makeNode({
    id: stageId(id),
    shape: "box",
    title: name ?? id,
    detail: ["stage", ...built, ...tests],
  });
}

function environmentNode({ id, name, regions = [], data }: Environment) {
  const facts = [regions.join(", "), data && data !== "none" ? `${data} data` : ""].filter(Boolean);
  return makeNode({
    id: environmentId(id),
    shape: "environment",
    title: name ?? id,
    detail: ["environment", ...facts],
  });
}

function gateText({ gate }: Stage): string {
  if (!gate || gate.kind === "none") return "";
  return [`${gate.kind} gate`, gate.condition].filter(Boolean).join(": ");
}

/** A stage without `after` follows the one before it in the list. */
function waysInto(stages: readonly Stage[], stage: Stage, index: number): Arrow[] {
  const before = stage.after ?? stages.slice(Math.max(index - 1, 0), index).map(({ id }) => id);
  return stages
    .filter(({ id }) => before.includes(id))
    .map((former) => ({
      from: stageId(former.id),
      to: stageId(stage.id),
      style: "solid",
      text: gateText(former),
    }));
}

function waysOut({ id, environment, rollback }: Stage): Arrow[] {
  if (environment === undefined) return [];
  const [from, to] = [stageId(id), environmentId(environment)];
  return [
    { from, to, style: "thick", text: "deploys" },
    ...(rollback
      ? [{ from: to, to: from, style: "dashed" as const, text: `rollback: ${rollback.how}` }]
      : []),
  ];
}

/** The way of a change through stages and gates into environments, and back. */
export function drawDelivery({ deployment }: Design): DiagramGraph {
  const { stages = [], environments = [] } = deployment;
  return {
    direction: "down",
    nodes: [...stages.map(stageNode), ...environments.map(environmentNode)],
    groups: [],
    edges: mergeEdges([
      ...stages.flatMap((stage, index) => waysInto(stages, stage, index)),
      ...stages.flatMap(waysOut),
    ]),
  };
}
