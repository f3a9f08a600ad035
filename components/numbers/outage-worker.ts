import type { Design } from "@/lib/design/schema";
import { type OutageRequest, simulateOutage } from "@/lib/simulation/simulate-outage";

export interface OutageOrder extends OutageRequest {
  design: Design;
}

self.addEventListener("message", ({ data: { design, ...request } }: MessageEvent<OutageOrder>) =>
  self.postMessage(simulateOutage(design, request)),
);
