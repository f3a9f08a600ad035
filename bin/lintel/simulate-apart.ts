import { Worker } from "node:worker_threads";
import type { Design } from "../../lib/design/schema";
import type { DesignSimulation, SimulationRequest } from "../../lib/simulation/simulate-design";
import type { OutageRequest, SimulatedOutage } from "../../lib/simulation/simulate-outage";
import type { SimulatedSurge, SurgeRequest } from "../../lib/simulation/simulate-surge";

interface Found {
  usual: DesignSimulation;
  surge: SimulatedSurge;
  outage: SimulatedOutage | null;
}

/** What can be asked for, by what it is. */
export interface Requests {
  usual: Omit<SimulationRequest, "onProgress">;
  surge: SurgeRequest;
  outage: OutageRequest;
}

export type SimulationOrder = {
  [Kind in keyof Requests]: { kind: Kind; design: Design; request: Requests[Kind] };
}[keyof Requests];

/** Simulates a design in a thread of its own, which takes seconds, while this one goes on. */
export function simulateApart<Kind extends keyof Requests>(
  kind: Kind,
  design: Design,
  request: Requests[Kind],
): Promise<Found[Kind]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./simulate-worker.ts", import.meta.url), {
      workerData: { kind, design, request },
      execArgv: ["--import", "tsx"],
    });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
