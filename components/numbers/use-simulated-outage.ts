"use client";

import { useEffect, useState } from "react";
import type { Design } from "@/lib/design/schema";
import type { OutageRequest, SimulatedOutage } from "@/lib/simulation/simulate-outage";

interface Order {
  design: Design;
  request: OutageRequest;
}

/** Null where nothing of the target can be taken away. */
type Found = SimulatedOutage | null | "failed";

type OutageState = { kind: "idle" } | { kind: "running" } | { kind: "done"; found: Found };

const isSame = (order: Order | null, { design, request }: Order) =>
  order?.design === design &&
  order.request.target === request.target &&
  order.request.outage === request.outage &&
  order.request.factor === request.factor;

/** An outage simulated in a worker, which takes seconds; it holds for what it was begun with. */
export function useSimulatedOutage(wanted: Order) {
  const [order, setOrder] = useState<Order | null>(null);
  const [told, setTold] = useState<{ order: Order; found: Found } | null>(null);
  useEffect(() => {
    if (!order) return;
    const worker = new Worker(new URL("./outage-worker.ts", import.meta.url));
    worker.addEventListener("message", ({ data: found }: MessageEvent<SimulatedOutage | null>) =>
      setTold({ order, found }),
    );
    worker.addEventListener("error", () => setTold({ order, found: "failed" }));
    worker.postMessage(order);
    return () => worker.terminate();
  }, [order]);
  const start = () => setOrder(wanted);
  if (!order || !isSame(order, wanted)) return { state: { kind: "idle" } satisfies OutageState, start };
  const state: OutageState =
    told?.order === order ? { kind: "done", found: told.found } : { kind: "running" };
  return { state, start };
}
