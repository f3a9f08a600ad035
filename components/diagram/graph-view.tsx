"use client";

import "@xyflow/react/dist/base.css";
import { type NodeChange, Panel, ReactFlow, ReactFlowProvider, useReactFlow } from "@xyflow/react";
import { useState } from "react";
import type { Design } from "@/lib/design/schema";
import { isCrowded, type PlacedGraph } from "@/lib/diagram/layout-graph";
import type { DiagramPlace } from "@/lib/diagram/locate-item";
import { moveNodes, type Places } from "@/lib/diagram/move-nodes";
import type { Size } from "@/lib/diagram/opening-view";
import { BoxDetails } from "./box-details";
import { type FlowNode, listFlowEdges, listFlowNodes } from "./flow-elements";
import { Box, Frame, FrameTitles, Way } from "./flow-parts";
import { useFirstSize } from "./use-first-size";
import { type Focus, openBeside, ZoomControls } from "./zoom-controls";

const nodeTypes = { box: Box, frame: Frame };
const edgeTypes = { way: Way };

export interface GraphViewProps {
  design: Design;
  /** The older version, where two are compared: what is gone is described from there. */
  former?: Design | undefined;
  graph: PlacedGraph;
  places: Places;
  /** What was asked for elsewhere: its box is selected, or its arrow lit, when the diagram comes up. */
  marked?: DiagramPlace | undefined;
  /** What the diagram comes up with if nothing is marked; there is a button to come back to it. */
  focus?: Focus | undefined;
  /** Without it nobody can move a box. */
  onMove?: ((places: Places) => void) | undefined;
  onOpenItem?: ((item: string) => void) | undefined;
  label: string;
}

/** Which box is selected and where boxes under way are, as React Flow tells of it. */
function useChanges(onMove: GraphViewProps["onMove"], first: string | null) {
  const [selected, setSelected] = useState(first);
  const [underWay, setUnderWay] = useState<Places>({});
  const take = (change: NodeChange<FlowNode>) => {
    if (change.type === "select") setSelected((now) => nextSelected(now, change));
    if (change.type !== "position" || !change.position) return;
    const place = { [change.id]: change.position };
    setUnderWay(change.dragging ? place : {});
    if (!change.dragging) onMove?.(place);
  };
  return { selected, select: setSelected, underWay, take };
}

function nextSelected(now: string | null, { id, selected }: { id: string; selected: boolean }) {
  if (selected) return id;
  return now === id ? null : now;
}

/** The boxes of a place that are drawn: a boundary with nothing in it isn't. */
function findMarked({ nodes, groups }: PlacedGraph, marked: DiagramPlace | undefined): string[] {
  const drawn = new Set([...nodes, ...groups].map(({ id }) => id));
  return marked?.boxes.filter((id) => drawn.has(id)) ?? [];
}

function Flow(props: GraphViewProps & { window: Size }) {
  const { design, former, graph: laidOut, places, marked, focus, onMove, onOpenItem, label } = props;
  const [boxes] = useState(() => findMarked(laidOut, marked));
  const relation = marked?.relation;
  const { selected, select, underWay, take } = useChanges(onMove, relation ? null : (boxes[0] ?? null));
  const { fitView } = useReactFlow();
  const graph = moveNodes(laidOut, { ...places, ...underWay });
  const [opening] = useState(() => openBeside(graph, props.window, boxes.length > 0 ? boxes : focus?.parts));
  const shown = { graph, selected, relation, canMove: onMove !== undefined };
  const follow = (id: string) => {
    select(id);
    void fitView({ nodes: [{ id }], maxZoom: 1, minZoom: 0.7, duration: 300 });
  };
  return (
    <>
      <ReactFlow
        aria-label={label}
        nodes={listFlowNodes(shown)}
        edges={listFlowEdges(shown)}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={(changes) => changes.forEach(take)}
        onPaneClick={() => select(null)}
        nodesConnectable={false}
        elevateNodesOnSelect={false}
        deleteKeyCode={null}
        multiSelectionKeyCode={null}
        selectionKeyCode={null}
        minZoom={0.08}
        maxZoom={2}
        defaultViewport={opening}
        // Where there are few, every box can be reached by the Tab key.
        onlyRenderVisibleElements={isCrowded(graph)}
        proOptions={{ hideAttribution: true }}
      >
        <FrameTitles frames={graph.groups} />
        <ZoomControls graph={graph} focus={focus} />
        {isCrowded(graph) && (
          <Panel position="top-left" className="text-soft text-xs">
            Too large for labels: a selected box lists its relations.
          </Panel>
        )}
      </ReactFlow>
      {selected !== null && (
        <div className="absolute inset-x-2 bottom-2 flex max-h-3/5 flex-col sm:inset-x-auto sm:right-3 sm:bottom-3 sm:w-72">
          <BoxDetails
            design={design}
            former={former}
            id={selected}
            edges={graph.edges}
            onSelect={follow}
            onOpenItem={onOpenItem}
            onClose={() => select(null)}
          />
        </div>
      )}
    </>
  );
}

/** A structural diagram to zoom, pan and walk through. */
export function GraphView(props: GraphViewProps) {
  const { size, watch } = useFirstSize();
  return (
    <div ref={watch} className="relative size-full min-h-0">
      {size && (
        <ReactFlowProvider>
          <Flow {...props} window={size} />
        </ReactFlowProvider>
      )}
    </div>
  );
}
