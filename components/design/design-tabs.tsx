"use client";

import { createContext, type ReactNode, useContext, useState } from "react";

interface DesignTabs {
  tab: string;
  showTab: (tab: string) => void;
  /** The version that was asked for from elsewhere, until another tab is looked at. */
  shownVersion: number | null;
  showVersion: (version: number) => void;
  /** The item that was last asked for: the document and the diagrams both mark it. */
  markedItem: string | null;
  showItem: (tab: "document" | "diagrams", id: string) => void;
}

const DesignTabsContext = createContext<DesignTabs | null>(null);

/** Which part of a thread's design is looked at; null where there are no tabs, as on a shared page. */
export const useDesignTabs = () => useContext(DesignTabsContext);

type Shown = Pick<DesignTabs, "tab" | "shownVersion" | "markedItem">;

export function DesignTabsRoot({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown>({ tab: "document", shownVersion: null, markedItem: null });
  const { markedItem } = shown;
  return (
    <DesignTabsContext
      value={{
        ...shown,
        showTab: (tab) => setShown({ tab, shownVersion: null, markedItem }),
        showVersion: (version) => setShown({ tab: "versions", shownVersion: version, markedItem }),
        showItem: (tab, id) => setShown({ tab, shownVersion: null, markedItem: id }),
      }}
    >
      {children}
    </DesignTabsContext>
  );
}
