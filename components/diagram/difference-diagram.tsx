"use client";

import { Suspense, use, useState } from "react";
import { Select } from "@/components/ui/select";
import { countChanges, drawDifference, listChanged, type Versions } from "@/lib/diagram/draw-difference";
import { type StructuralKind, structuralKinds } from "@/lib/diagram/draw-graph";
import type { DiagramGraph, PartChange } from "@/lib/diagram/graph";
import { ChangeSign } from "./change-sign";
import { DiagramBoundary } from "./diagram-boundary";
import { GraphView } from "./graph-view";
import { placeDiagram } from "./place-diagram";

const titles: Record<StructuralKind, string> = {
  context: "Context",
  components: "Components",
  "data-flow": "Data flow",
  delivery: "Delivery",
};

const changes = ["added", "removed", "changed"] as const satisfies readonly PartChange[];

interface Difference {
  kind: StructuralKind;
  graph: DiagramGraph;
  counts: Record<PartChange, number>;
  total: number;
}

/** The diagrams that differ; how the whole is built comes before the others. */
function listDifferences(versions: Versions): Difference[] {
  return structuralKinds
    .map((kind) => {
      const graph = drawDifference(versions, kind);
      const counts = countChanges(graph);
      return { kind, graph, counts, total: counts.added + counts.removed + counts.changed };
    })
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => Number(b.kind === "components") - Number(a.kind === "components"));
}

function Legend({ counts }: Pick<Difference, "counts">) {
  return (
    <ul aria-label="Legend" className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {changes.map((change) => (
        <li key={change} className="flex items-center gap-1.5">
          <ChangeSign change={change} />
          <span>
            <span className="tabular-nums">{counts[change]}</span> {change}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Placed({ versions, difference: { kind, graph } }: { versions: Versions; difference: Difference }) {
  const placement = use(placeDiagram(graph));
  if (!placement.placed) return <Unavailable reason={placement.reason} />;
  return (
    <GraphView
      design={versions.after}
      former={versions.before}
      graph={placement.graph}
      places={{}}
      focus={{ name: "what differs", parts: listChanged(graph) }}
      label={`Difference: ${titles[kind]}`}
    />
  );
}

function Unavailable({ reason }: { reason: string }) {
  return <p className="text-soft p-5 text-sm">The diagram isn't available here: {reason}</p>;
}

/** What two versions differ in, on the diagram: what is gone is drawn as well. */
export function DifferenceDiagram({ versions }: { versions: Versions }) {
  const [picked, setPicked] = useState<string>("components");
  const differences = listDifferences(versions);
  const shown = differences.find(({ kind }) => kind === picked) ?? differences[0];
  if (!shown) return null;
  return (
    <section aria-label="Difference on the diagram" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Select
          aria-label="Diagram of the difference"
          className="w-44"
          value={shown.kind}
          onChange={({ currentTarget }) => setPicked(currentTarget.value)}
        >
          {differences.map(({ kind, total }) => (
            <option key={kind} value={kind}>
              {titles[kind]} ({total})
            </option>
          ))}
        </Select>
        <Legend counts={shown.counts} />
      </div>
      <div className="bg-surface h-112 overflow-hidden rounded-lg border">
        <DiagramBoundary fallback={(reason) => <Unavailable reason={reason} />}>
          <Suspense fallback={<p className="text-faint p-5 text-sm">Laying out the difference…</p>}>
            <Placed
              key={`${shown.kind} ${shown.graph.nodes.length}`}
              versions={versions}
              difference={shown}
            />
          </Suspense>
        </DiagramBoundary>
      </div>
    </section>
  );
}
