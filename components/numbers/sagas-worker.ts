import type { Design } from "@/lib/design/schema";
import { reportSagas } from "@/lib/saga/report-sagas";

self.addEventListener("message", ({ data }: MessageEvent<Design>) => self.postMessage(reportSagas(data)));
