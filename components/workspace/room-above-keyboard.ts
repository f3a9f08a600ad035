import { useEffect, useSyncExternalStore } from "react";

function subscribe(listener: () => void) {
  window.visualViewport?.addEventListener("resize", listener);
  return () => window.visualViewport?.removeEventListener("resize", listener);
}

/** In pixels; a page that somebody has magnified is covered by nothing. */
function readCovered(): number {
  const { visualViewport: seen, innerHeight } = window;
  return seen && seen.scale === 1 ? Math.max(0, Math.round(innerHeight - seen.height)) : 0;
}

/**
 * What a keyboard covers of the page. Most phones make the page shorter for it; iOS lays it over the page, and
 * moves the page up to show the field that has the focus.
 */
export function useCovered(): number {
  const covered = useSyncExternalStore(subscribe, readCovered, () => 0);
  useEffect(() => {
    if (covered > 0) window.scrollTo(0, 0);
  }, [covered]);
  return covered;
}
