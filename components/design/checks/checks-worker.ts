import { checkDesign } from "@/lib/checks/check-design";
import { dayOf } from "@/lib/checks/day-of";
import type { Checked, ToCheck } from "./report-on";

self.addEventListener("message", ({ data: { order, design } }: MessageEvent<ToCheck>) => {
  const checked: Checked = { order, report: checkDesign(design, { today: dayOf(new Date()) }) };
  self.postMessage(checked);
});
