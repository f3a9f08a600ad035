"use client";

import { createContext, type ReactNode, useContext, useState } from "react";

export type Pane = "threads" | "chat" | "design";

interface PaneState {
  pane: Pane;
  showPane: (pane: Pane) => void;
}

const PaneContext = createContext<PaneState | null>(null);

/** Which of the three panes a phone shows; null where there are no panes, as on a shared page. */
export const usePane = () => useContext(PaneContext);

/** The root of the workspace. Wide screens show all panes, narrow ones the one that `data-pane` names. */
export function PaneRoot({ children }: { children: ReactNode }) {
  const [pane, showPane] = useState<Pane>("chat");
  return (
    <PaneContext value={{ pane, showPane }}>
      <div data-pane={pane} className="group/panes flex h-dvh flex-col overflow-hidden lg:flex-row">
        {children}
      </div>
    </PaneContext>
  );
}
