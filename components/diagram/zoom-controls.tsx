import { Panel, useReactFlow, useStoreApi } from "@xyflow/react";
import { Diff, Maximize, ZoomIn, ZoomOut } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { PlacedGraph } from "@/lib/diagram/layout-graph";
import { openingView, type Size } from "@/lib/diagram/opening-view";

const duration = 200;
/** The buttons and what is around them. */
const controlsWidth = 48;

/** What a diagram comes up with, beside the buttons and not below them. */
export const openBeside = (graph: PlacedGraph, { width, height }: Size, parts?: readonly string[]) =>
  openingView(graph, { width: width - controlsWidth, height }, parts);

/** Parts of a diagram that it comes up with, and how they are called. */
export interface Focus {
  name: string;
  parts: readonly string[];
}

interface ZoomControlsProps {
  graph: PlacedGraph;
  focus: Focus | undefined;
}

export function ZoomControls({ graph, focus }: ZoomControlsProps) {
  const { zoomIn, zoomOut, fitView, setViewport } = useReactFlow();
  const store = useStoreApi();
  const showFocus = () => setViewport(openBeside(graph, store.getState(), focus?.parts), { duration });
  const controls = [
    { name: "Zoom in", Icon: ZoomIn, act: () => zoomIn({ duration }) },
    { name: "Zoom out", Icon: ZoomOut, act: () => zoomOut({ duration }) },
    { name: "Fit the diagram", Icon: Maximize, act: () => fitView({ duration, padding: 0.06, maxZoom: 1 }) },
    ...(focus ? [{ name: `Show ${focus.name}`, Icon: Diff, act: showFocus }] : []),
  ];
  return (
    <Panel position="top-right" className="flex flex-col gap-1">
      {controls.map(({ name, Icon, act }) => (
        <Button key={name} size="icon" aria-label={name} title={name} onClick={() => void act()}>
          <Icon aria-hidden className="size-4" />
        </Button>
      ))}
    </Panel>
  );
}
