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
import type { LineStyle, NodeShape, PartChange } from "@/lib/diagram/graph";
import type { PlacedGroup } from "@/lib/diagram/layout-graph";
import { ChangeSign, changeStyles } from "./change-sign";
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
  change: PartChange | undefined;
}

function paintOf({ shape, isSelected, change }: ShapeProps) {
  const style = change && changeStyles[change];
  return {
    box: isSelected || !style ? "fill-raised" : style.box,
    stroke: isSelected ? "stroke-accent" : (style?.line ?? "stroke-edge"),
    weight: isSelected || shape === "system" ? 2 : (style?.width ?? 1.2),
    dashes: style ? style.dashes : { external: "5 4" }[String(shape)],
  };
}

function Shape(props: ShapeProps) {
  const { width, height } = props;
  const { outline, detail } = drawShape(props.shape, width, height);
  const { box, stroke, weight, dashes: outlineDashes } = paintOf(props);
  return (
    <svg aria-hidden width={width} height={height} className="absolute inset-0 overflow-visible">
      <path
        d={outline}
        className={classNames(box, stroke)}
        strokeWidth={weight}
        strokeDasharray={outlineDashes}
      />
      <path d={detail} fill="none" className={stroke} strokeWidth={weight} />
    </svg>
  );
}

export function Box({ data: { box, isFaded }, selected = false }: NodeProps<BoxNode>) {
  const { shape, width, height, title, detail, change } = box;
  return (
    <div
      className={classNames("relative transition-opacity", isFaded && "opacity-40")}
      style={{ width, height }}
    >
      <Shape shape={shape} width={width} height={height} isSelected={selected} change={change} />
      {change && <ChangeSign change={change} className="absolute -top-2 -left-2 z-10" />}
      <div
        className={classNames(
          "relative flex h-full flex-col justify-center text-center",
          shape === "store" && "pt-3",
        )}
      >
        <span className={classNames("diagram-title", change && changeStyles[change].title)}>
          {title.join("\n")}
        </span>
        <span className="diagram-detail text-soft">{detail.join("\n")}</span>
      </div>
      <Ends />
    </div>
  );
}

export function Frame({ data: { frame }, selected = false }: NodeProps<FrameNode>) {
  const usual = frame.change ? changeStyles[frame.change].frame : "border-dashed border-edge/60";
  return (
    <div
      className={classNames(
        "size-full rounded-lg border",
        selected ? "border-dashed border-accent bg-accent-tint" : ["bg-sunken/60", usual],
      )}
    />
  );
}

/** Above the arrows and on a ground of their own, so that no arrow crosses them out. */
export function FrameTitles({ frames }: { frames: readonly PlacedGroup[] }) {
  return (
    <ViewportPortal>
      {frames.map(({ id, title, x, y, change }) => (
        <div
          key={id}
          aria-hidden
          className={classNames(
            "diagram-frame-title bg-sunken pointer-events-none absolute rounded-sm px-1",
            change ? changeStyles[change].label : "text-soft",
          )}
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

/** A change shows as long as nothing is picked; then what is picked does. */
function lineOf({ way: { style, change }, tone }: NonNullable<EdgeProps<WayEdge>["data"]>) {
  if (change && tone === "usual") return changeStyles[change];
  const isWide = style === "thick" || tone === "lit";
  return { ...tones[tone], width: isWide ? 2.5 : 1.2, dashes: dashes[style] };
}

export function Way({ data }: EdgeProps<WayEdge>) {
  if (!data) return null;
  const { points, label, place } = data.way;
  const { line, head, label: text, width, dashes: lineDashes } = lineOf(data);
  return (
    <>
      <path
        d={drawWay(points)}
        fill="none"
        className={line}
        strokeWidth={width}
        strokeDasharray={lineDashes}
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
