"use client";

import type { Design } from "@/lib/design/schema";
import type { SagaReport } from "@/lib/saga/report-sagas";
import { useWorker } from "./use-worker";

const open = () => new Worker(new URL("./sagas-worker.ts", import.meta.url));

/** What can break a design's workflows. */
export const useSagas = (design: Design) => useWorker<Design, readonly SagaReport[]>(open, design);
