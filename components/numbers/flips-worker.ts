import type { Design } from "@/lib/design/schema";
import { findFlips } from "@/lib/numbers/sensitivity/find-flips";

self.addEventListener("message", ({ data }: MessageEvent<Design>) => self.postMessage(findFlips(data)));
