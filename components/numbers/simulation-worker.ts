import type { Design } from "@/lib/design/schema";
import { type DesignSimulation, simulateDesign } from "@/lib/simulation/simulate-design";

export interface SimulationOrder {
  design: Design;
  factor: number;
}

/** How far it is, or what it has found. */
export type SimulationMessage = { share: number } | { simulation: DesignSimulation };

const tell = (message: SimulationMessage) => self.postMessage(message);

self.addEventListener("message", ({ data: { design, factor } }: MessageEvent<SimulationOrder>) => {
  const onProgress = (share: number) => tell({ share });
  tell({ simulation: simulateDesign(design, { factor, onProgress }) });
});
