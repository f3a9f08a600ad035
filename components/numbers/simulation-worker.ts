import type { Design } from "@/lib/design/schema";
import { simulateDesign } from "@/lib/simulation/simulate-design";
import type { SimulationMessage } from "./use-simulation";

const tell = (message: SimulationMessage) => self.postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<{ design: Design; factor: number }>) => {
  const onProgress = (share: number) => tell({ share });
  tell({ simulation: simulateDesign(data.design, { factor: data.factor, onProgress }) });
});
