import { Panel, useReactFlow } from "@xyflow/react";
import { Maximize, ZoomIn, ZoomOut } from "lucide-react";
import { Button } from "@/components/ui/button";

const duration = 200;

/** Nothing is drawn larger than it was measured when a small diagram is fitted. */
export const fitting = { padding: 0.06, maxZoom: 1 };

export function ZoomControls() {
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  const controls = [
    { name: "Zoom in", Icon: ZoomIn, act: () => zoomIn({ duration }) },
    { name: "Zoom out", Icon: ZoomOut, act: () => zoomOut({ duration }) },
    { name: "Fit the diagram", Icon: Maximize, act: () => fitView({ duration, ...fitting }) },
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
