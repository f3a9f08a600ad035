import { expect, test } from "vitest";
import { emptyDesign } from "@/lib/design/schema";
import { renderMarkdown } from "./markdown";
import { renderModeEffects, renderSagaVerdicts, renderScaling } from "./number-sections";
import { readSample } from "./sample.fixture";

test("the document holds computed load, latency and availability with their units, and what they rest on", () => {
  const text = renderScaling(readSample("e1"));

  expect(text).toContain("`orders-db` saturates first, at 1.667 × the peak");
  expect(text).toContain("| `orders-db` | 240 /s | 60 % | 60 % | 1.667 × the peak |");
  expect(text).toMatch(/\| `checkout` \| 1\.052 s \| p95 ≤ 2 s met \| 99\.95 % \| ≥ 99\.9 % met \|/);
  expect(text).toContain("- arrivals.peak of checkout 40 /s");
});

test("each failure mode says which workflows notice", () => {
  const text = renderModeEffects(readSample("e1"));

  expect(text).toContain(
    "| `F-orders-db` | `checkout` down; `erase-account` degraded; 8.696 % of runs fail |",
  );
  expect(text).not.toContain("F-human");
});

test("each workflow that is taken back says what can break it", () => {
  expect(renderSagaVerdicts(readSample("e1"))).toMatch(
    /^- `checkout`: Nothing breaks it with up to 2 faults in a run, over all [\d,]+ states\.$/m,
  );
});

test("a design without numbers has no such part, and the same design gives the same bytes", () => {
  const design = readSample("e1");

  const parts = [renderScaling, renderModeEffects, renderSagaVerdicts].map((render) => render(emptyDesign()));
  expect(parts.join("")).toBe("");
  expect(renderMarkdown({ title: "Shop", design })).toBe(
    renderMarkdown({ title: "Shop", design: structuredClone(design) }),
  );
});
