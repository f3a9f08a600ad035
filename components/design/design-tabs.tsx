"use client";

import { createContext, type ReactNode, useContext, useState } from "react";

interface DesignTabs {
  tab: string;
  showTab: (tab: string) => void;
  /** The version that was asked for from elsewhere, until another tab is looked at. */
  shownVersion: number | null;
  showVersion: (version: number) => void;
}

const DesignTabsContext = createContext<DesignTabs | null>(null);

/** Which part of a thread's design is looked at; null where there are no tabs, as on a shared page. */
export const useDesignTabs = () => useContext(DesignTabsContext);

export function DesignTabsRoot({ children }: { children: ReactNode }) {
  const [{ tab, shownVersion }, setShown] = useState<Pick<DesignTabs, "tab" | "shownVersion">>({
    tab: "document",
    shownVersion: null,
  });
  return (
    <DesignTabsContext
      value={{
        tab,
        shownVersion,
        showTab: (next) => setShown({ tab: next, shownVersion: null }),
        showVersion: (version) => setShown({ tab: "versions", shownVersion: version }),
      }}
    >
      {children}
    </DesignTabsContext>
  );
}
