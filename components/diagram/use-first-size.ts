import { useCallback, useState } from "react";
import type { Size } from "@/lib/diagram/opening-view";

/** The size of an element when it is first shown, which may be later than when it is there. */
export function useFirstSize() {
  const [size, setSize] = useState<Size | null>(null);
  const watch = useCallback((element: Element | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry?.contentRect.width) return;
      setSize(entry.contentRect);
      observer.disconnect();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { size, watch };
}
