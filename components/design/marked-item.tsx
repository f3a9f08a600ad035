"use client";

import { useEffect } from "react";
import { anchorOf } from "./anchor";
import { useDesignTabs } from "./design-tabs";

/** Brings the item that was asked for elsewhere into view when the document comes up, marked like any link's target. */
export function MarkedItem() {
  const markedItem = useDesignTabs()?.markedItem ?? null;
  useEffect(() => {
    if (markedItem === null || !document.getElementById(anchorOf(markedItem))) return;
    // The browser looks for a target only when the address changes.
    window.history.replaceState(window.history.state, "", window.location.pathname);
    window.location.replace(`#${anchorOf(markedItem)}`);
  }, [markedItem]);
  return null;
}
