"use client";

import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { Design } from "@/lib/design/schema";

const DiagramPanel = lazy(() => import("./diagram-panel").then((file) => ({ default: file.DiagramPanel })));

/** How far below the window a reader may still be when the diagrams are fetched. */
const margin = "600px";

/** The diagrams of a shared design, fetched when the reader comes near them. */
export function SharedDiagrams({ design }: { design: Design }) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setIsNear(true),
      { rootMargin: margin },
    );
    if (place.current) observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} className="h-140">
      {isNear && (
        <Suspense>
          <DiagramPanel design={design} />
        </Suspense>
      )}
    </div>
  );
}
