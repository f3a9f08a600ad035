import type { Design } from "@/lib/design/schema";
import { type SurgeRequest, simulateSurge } from "@/lib/simulation/simulate-surge";

export interface SurgeOrder extends SurgeRequest {
  design: Design;
}

self.addEventListener("message", ({ data: { design, ...request } }: MessageEvent<SurgeOrder>) =>
  self.postMessage(simulateSurge(design, request)),
);
