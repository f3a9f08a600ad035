"use client";

import { type CSSProperties, createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { PaneSizes } from "./pane-sizes";
import { useCovered } from "./room-above-keyboard";

export type Pane = "threads" | "chat" | "design";

interface PaneState {
  pane: Pane;
  showPane: (pane: Pane) => void;
  /** Only the design is shown, for reading. */
  isReading: boolean;
  setIsReading: (isReading: boolean) => void;
}

interface SizeState {
  sizes: PaneSizes;
  resize: (sizes: PaneSizes) => void;
}

const PaneContext = createContext<PaneState | null>(null);
const SizeContext = createContext<SizeState | null>(null);

/** Which of the three panes a phone shows; null where there are no panes, as on a shared page. */
export const usePane = () => useContext(PaneContext);

export const usePaneSizes = () => useContext(SizeContext);

const variablesOf = ({ sidebar, design }: PaneSizes, covered: number): CSSProperties => {
  const variables: Record<`--${string}`, string | number> = {
    "--pane-sidebar": `${sidebar}px`,
    "--pane-design": design / (100 - design),
    "--covered": `${covered}px`,
  };
  return variables;
};

interface PaneRootProps {
  /** As they were left. */
  initialSizes: PaneSizes;
  children: ReactNode;
}

/**
 * The root of the workspace. Wide screens show all panes, or the design alone while it is read; narrow ones the one
 * that `data-pane` names.
 */
export function PaneRoot({ initialSizes, children }: PaneRootProps) {
  const [pane, showPane] = useState<Pane>("chat");
  const [isReading, setIsReading] = useState(false);
  const [sizes, resize] = useState(initialSizes);
  const covered = useCovered();
  // Dragging an edge draws the root many times a second; what only asks for the pane is left alone.
  const value = useMemo(() => ({ pane, showPane, isReading, setIsReading }), [pane, isReading]);
  return (
    <PaneContext value={value}>
      <SizeContext value={{ sizes, resize }}>
        <div
          data-pane={pane}
          data-reading={isReading}
          style={variablesOf(sizes, covered)}
          className="group/panes above-keyboard flex flex-col overflow-hidden lg:flex-row print:block print:h-auto print:overflow-visible"
        >
          {children}
        </div>
      </SizeContext>
    </PaneContext>
  );
}
