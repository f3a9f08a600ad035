import {
  EdgeLabelRenderer,
  type EdgeProps,
  Handle,
  type NodeProps,
  Position,
  ViewportPortal,
} from "@xyflow/react";
import { classNames } from "@/components/ui/class-names";
import { drawHead, drawShape, drawWay } from "@/lib/diagram/draw-paths";
import type { LineStyle, NodeShape } from "@/lib/diagram/graph";
import type { PlacedGroup } from "@/lib/diagram/layout-graph";
import type { BoxNode, FrameNode, WayEdge } from "./flow-elements";

/** React Flow draws arrows between handles; ours run where the layout says, so nobody needs to see them. */
function Ends() {
  return (
    <>
      <Handle type="target" position={Position.Top} isConnectable={false} className="invisible" />
      <Handle type="source" position={Position.Bottom} isConnectable={false} className="invisible" />
    </>
  );
}

interface ShapeProps {
  shape: NodeShape;
  width: number;
  height: number;
  isSelected: boolean;
}

function Shape({ shape, width, height, isSelected }: ShapeProps) {
  const { outline, detail } = drawShape(shape, width, height);
  const stroke = isSelected ? "stroke-accent" : "stroke-edge";
  const weight = isSelected || shape === "system" ? 2 : 1.2;
  return (
    <svg aria-hidden width={width} height={height} className="absolute inset-0 overflow-visible">
      <path
        d={outline}
        className={classNames("fill-raised", stroke)}
        strokeWidth={weight}
        strokeDasharray={shape === "external" ? "5 4" : undefined}
      />
      <path d={detail} fill="none" className={stroke} strokeWidth={weight} />
    </svg>
  );
}

export function Box({ data: { box, isFaded }, selected = false }: NodeProps<BoxNode>) {
  const { shape, width, height, title, detail } = box;
  return (
    <div
      className={classNames("relative transition-opacity", isFaded && "opacity-40")}
      style={{ width, height }}
    >
      <Shape shape={shape} width={width} height={height} isSelected={selected} />
      <div
        className={classNames(
          "relative flex h-full flex-col justify-center text-center",
          shape === "store" && "pt-3",
        )}
      >
        <span className="diagram-title">{title.join("\n")}</span>
        <span className="diagram-detail text-soft">{detail.join("\n")}</span>
      </div>
      <Ends />
    </div>
  );
}

export function Frame({ selected = false }: NodeProps<FrameNode>) {
  return (
    <div
      className={classNames(
        "size-full rounded-lg border border-dashed",
        selected ? "border-accent bg-accent-tint" : "border-edge/60 bg-sunken/60",
      )}
    />
  );
}

/** Above the arrows and on a ground of their own, so that no arrow crosses them out. */
export function FrameTitles({ frames }: { frames: readonly PlacedGroup[] }) {
  return (
    <ViewportPortal>
      {frames.map(({ id, title, x, y }) => (
        <div
          key={id}
          aria-hidden
          className="diagram-frame-title text-soft bg-sunken pointer-events-none absolute rounded-sm px-1"
          style={{ transform: `translate(${x + 12}px, ${y + 8}px)` }}
        >
          {title}
        </div>
      ))}
    </ViewportPortal>
  );
}

const dashes: Record<LineStyle, string | undefined> = {
  solid: undefined,
  dashed: "5 4",
  thick: undefined,
};

const tones = {
  usual: { line: "stroke-soft", head: "fill-soft", label: "text-ink" },
  lit: { line: "stroke-accent", head: "fill-accent", label: "font-medium text-accent" },
  faded: { line: "stroke-edge/40", head: "fill-edge/40", label: "text-faint" },
};

export function Way({ data }: EdgeProps<WayEdge>) {
  if (!data) return null;
  const { points, style, label, place } = data.way;
  const { line, head, label: text } = tones[data.tone];
  const isWide = style === "thick" || data.tone === "lit";
  return (
    <>
      <path
        d={drawWay(points)}
        fill="none"
        className={line}
        strokeWidth={isWide ? 2.5 : 1.2}
        strokeDasharray={dashes[style]}
      />
      <path d={drawHead(points)} className={head} />
      {place && (
        <EdgeLabelRenderer>
          <div
            className={classNames("diagram-label bg-surface absolute rounded-sm", text)}
            style={{
              width: place.width,
              height: place.height,
              transform: `translate(${place.x}px, ${place.y}px)`,
            }}
          >
            {label.join("\n")}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
}
