import { Worker } from "node:worker_threads";
import type { Design } from "../../lib/design/schema";
import type { DesignSimulation } from "../../lib/simulation/simulate-design";

export interface SimulationOrder {
  design: Design;
  seed: number;
  factor: number;
  events: number;
}

/** Simulates a design in a thread of its own, which takes seconds, while this one goes on. */
export function simulateApart(order: SimulationOrder): Promise<DesignSimulation> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./simulate-worker.ts", import.meta.url), {
      workerData: order,
      execArgv: ["--import", "tsx"],
    });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
