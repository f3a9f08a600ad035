import { alignColumns } from "@/lib/numbers/align-columns";
import type { Numbers } from "@/lib/numbers/compute-numbers";
import { formatNumber, formatTime } from "@/lib/numbers/figure";
import { writeFigure } from "@/lib/numbers/write-figure";
import type { DesignSimulation, SimulatedWorkflow } from "./simulate-design";
import { writeGap, writeShare, writeTime } from "./write-estimate";

const percentiles = ["p50", "p95", "p99"] as const;

const writeShareOf = (estimate: SimulatedWorkflow["failed"]) =>
  estimate ? writeShare(estimate).value : "unknown";

function workflowRows(simulated: SimulatedWorkflow, { workflows }: Numbers): string[][] {
  const { id, runs, latency, failed, degraded } = simulated;
  const computed = workflows.find((workflow) => workflow.id === id)?.latency;
  if (!latency) return [[id, String(runs), "", "", "", writeGap(simulated)]];
  return percentiles.map((at, place) => {
    const { value, interval } = writeTime(latency[at]);
    const figure = computed?.[at];
    const ends = place === 0 ? `failed ${writeShareOf(failed)}, degraded ${writeShareOf(degraded)}` : "";
    return [
      place === 0 ? id : "",
      place === 0 ? String(runs) : "",
      at,
      figure ? writeFigure(figure) : "",
      value,
      interval,
      ends,
    ];
  });
}

/** What a simulation has shown beside what was computed, as a page of text. */
export function renderSimulation(simulation: DesignSimulation, numbers: Numbers): string {
  const { seed, events, duration, isOverloaded, workflows, omissions } = simulation;
  const table = alignColumns([
    ["workflow", "runs", "", "computed", "simulated", "99 % interval", "of its runs"],
    ...workflows.flatMap((workflow) => workflowRows(workflow, numbers)),
  ]);
  return [
    `Simulated at the peak: ${formatNumber(events)} events, ${formatTime(duration)} of time, seed ${seed}`,
    ...(isOverloaded ? ["More comes than is borne: what waits grows for ever."] : []),
    ...table,
    "",
    "Not simulated",
    ...omissions,
  ].join("\n");
}
