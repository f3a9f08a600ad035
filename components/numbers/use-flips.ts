"use client";

import { useEffect, useState } from "react";
import type { Design } from "@/lib/design/schema";
import type { Flip } from "@/lib/numbers/sensitivity/find-flips";

type Found = readonly Flip[] | "failed";

/** What turns a verdict, searched for in a worker since that takes seconds; null while it is searched for. */
export function useFlips(design: Design): Found | null {
  const [found, setFound] = useState<{ design: Design; flips: Found } | null>(null);
  useEffect(() => {
    const worker = new Worker(new URL("./flips-worker.ts", import.meta.url));
    worker.addEventListener("message", ({ data: flips }: MessageEvent<Flip[]>) =>
      setFound({ design, flips }),
    );
    worker.addEventListener("error", () => setFound({ design, flips: "failed" }));
    worker.postMessage(design);
    return () => worker.terminate();
  }, [design]);
  return found?.design === design ? found.flips : null;
}
