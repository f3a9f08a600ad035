"use client";

import { useEffect, useState } from "react";
import type { Design } from "@/lib/design/schema";
import type { SagaReport } from "@/lib/saga/report-sagas";

type Found = readonly SagaReport[] | "failed";

/** What can break a design's workflows, searched for in a worker; null while it is searched for. */
export function useSagas(design: Design): Found | null {
  const [found, setFound] = useState<{ design: Design; reports: Found } | null>(null);
  useEffect(() => {
    const worker = new Worker(new URL("./sagas-worker.ts", import.meta.url));
    worker.addEventListener("message", ({ data: reports }: MessageEvent<SagaReport[]>) =>
      setFound({ design, reports }),
    );
    worker.addEventListener("error", () => setFound({ design, reports: "failed" }));
    worker.postMessage(design);
    return () => worker.terminate();
  }, [design]);
  return found?.design === design ? found.reports : null;
}
