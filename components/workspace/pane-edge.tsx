"use client";

import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { keepCookie } from "@/components/ui/keep-cookie";
import { usePaneSizes } from "./pane";
import { limitSize, type PaneSizes, paneCookie, paneLimits, usualPanes, writePaneSizes } from "./pane-sizes";

/** The size that a pane has when its edge is where the pointer is. */
const sizeAt: Record<keyof PaneSizes, (edge: HTMLElement, x: number) => number> = {
  sidebar: (_, x) => x,
  design: (edge, x) => {
    const left = edge.parentElement?.previousElementSibling?.getBoundingClientRect().left ?? 0;
    return 100 - ((x - left) / (window.innerWidth - left)) * 100;
  },
};

const growth: Record<keyof PaneSizes, Record<string, number>> = {
  sidebar: { ArrowLeft: -16, ArrowRight: 16 },
  design: { ArrowLeft: 2, ArrowRight: -2 },
};

/** The sidebar grows to the right, the design to the left. */
const sideOf: Record<keyof PaneSizes, string> = { sidebar: "-right-1", design: "-left-1" };

interface PaneEdgeProps {
  pane: keyof PaneSizes;
  label: string;
}

/** The edge between two panes: dragged, or moved with the arrow keys; a double click puts it back. */
export function PaneEdge({ pane, label }: PaneEdgeProps) {
  const state = usePaneSizes();
  const latest = useRef<PaneSizes | null>(null);
  if (!state) return null;
  const set = (size: number) => {
    latest.current = { ...state.sizes, [pane]: limitSize(pane, size) };
    state.resize(latest.current);
  };
  const keep = () => {
    if (latest.current) keepCookie(paneCookie, writePaneSizes(latest.current));
  };
  const drag = ({ currentTarget, clientX, pointerId }: PointerEvent<HTMLElement>) => {
    if (currentTarget.hasPointerCapture(pointerId)) set(sizeAt[pane](currentTarget, clientX));
  };
  const press = ({ key }: KeyboardEvent) => {
    const step = growth[pane][key];
    if (step === undefined) return;
    set(state.sizes[pane] + step);
    keep();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a splitter that moves is a separator with a value and the focus (ARIA, window splitter); an hr is a line
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={state.sizes[pane]}
      aria-valuemin={paneLimits[pane].min}
      aria-valuemax={paneLimits[pane].max}
      tabIndex={0}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={drag}
      onPointerUp={keep}
      onKeyDown={press}
      onDoubleClick={() => {
        set(usualPanes[pane]);
        keep();
      }}
      className={`hover:bg-accent/40 focus-visible:bg-accent absolute inset-y-0 z-10 hidden w-2 cursor-col-resize touch-none transition-colors group-data-[reading=true]/panes:hidden lg:block print:hidden ${sideOf[pane]}`}
    />
  );
}
