"use client";

import { useEffect, useState } from "react";
import type { Design } from "@/lib/design/schema";
import type { DesignSimulation } from "@/lib/simulation/simulate-design";

/** What the worker says: how far it is, or what it has found. */
export type SimulationMessage = { share: number } | { simulation: DesignSimulation };

export type SimulationState =
  | { kind: "idle" }
  | { kind: "running"; share: number }
  | { kind: "failed" }
  | { kind: "done"; simulation: DesignSimulation };

interface Order {
  design: Design;
  factor: number;
}

const idle: SimulationState = { kind: "idle" };
const begun: SimulationState = { kind: "running", share: 0 };

/** A simulation in a worker, which takes seconds; what it found holds for the design and the load that it was begun with. */
export function useSimulation(design: Design, factor: number) {
  const [order, setOrder] = useState<Order | null>(null);
  const [told, setTold] = useState<{ order: Order; state: SimulationState } | null>(null);
  useEffect(() => {
    if (!order) return;
    const worker = new Worker(new URL("./simulation-worker.ts", import.meta.url));
    worker.addEventListener("message", ({ data }: MessageEvent<SimulationMessage>) => {
      const state: SimulationState =
        "share" in data
          ? { kind: "running", share: data.share }
          : { kind: "done", simulation: data.simulation };
      setTold({ order, state });
    });
    worker.addEventListener("error", () => setTold({ order, state: { kind: "failed" } }));
    worker.postMessage(order);
    return () => worker.terminate();
  }, [order]);
  const isMeant = order?.design === design && order.factor === factor;
  const state = told?.order === order && told ? told.state : begun;
  return {
    state: isMeant ? state : idle,
    start: () => setOrder({ design, factor }),
    cancel: () => setOrder(null),
  };
}
