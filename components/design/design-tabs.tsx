"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

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

/** Its value stays the same until another part is looked at: it stands above all that is drawn with every word. */
export function DesignTabsRoot({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown>({ tab: "document", shownVersion: null, markedItem: null });
  const tabs = useMemo(
    () => ({
      ...shown,
      showTab: (tab: string) => setShown({ ...shown, tab, shownVersion: null }),
      showVersion: (version: number) => setShown({ ...shown, tab: "versions", shownVersion: version }),
      showItem: (tab: string, id: string) => setShown({ tab, shownVersion: null, markedItem: id }),
    }),
    [shown],
  );
  return <DesignTabsContext value={tabs}>{children}</DesignTabsContext>;
}
