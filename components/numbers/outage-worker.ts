import type { Design } from "@/lib/design/schema";
import { type OutageRequest, simulateOutage } from "@/lib/simulation/simulate-outage";

self.addEventListener("message", ({ data }: MessageEvent<{ design: Design; request: OutageRequest }>) =>
  self.postMessage(simulateOutage(data.design, data.request)),
);
