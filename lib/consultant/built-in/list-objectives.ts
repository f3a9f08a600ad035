import type { Design, Workflow } from "@/lib/design/schema";
import { assumed } from "./quantity";

type Objective = Design["objectives"][number];

interface Promises {
  availability: { value: number; isStated: boolean };
  latencyMs: { value: number; isStated: boolean };
}

const basisOf = ({ isStated }: { isStated: boolean }) => (isStated ? "stated" : "assumed");

function ofWorkflow({ id, criticality }: Workflow, { availability }: Promises): Objective[] {
  if (criticality !== "critical" && criticality !== "high") return [];
  return [
    {
      id: `O-${id}`.slice(0, 64),
      scope: id,
      indicator: "Share of runs that end as they should",
      target: { value: availability.value, unit: "%", basis: basisOf(availability) },
      window: assumed(30, "days"),
      commitment: "internal",
    },
  ];
}

const ofLatency = ({ id }: Workflow, { latencyMs }: Promises): Objective => ({
  id: "O-latency",
  scope: id,
  indicator: "Latency at the 95th percentile",
  target: { value: latencyMs.value, unit: "ms", basis: basisOf(latencyMs) },
  window: assumed(30, "days"),
  commitment: "internal",
});

/** Service levels of what matters, and how much may be lost and for how long. */
export function listObjectives(
  workflows: readonly Workflow[],
  answering: Workflow | undefined,
  promises: Promises,
): Objective[] {
  return [
    ...workflows.flatMap((workflow) => ofWorkflow(workflow, promises)),
    ...(answering ? [ofLatency(answering, promises)] : []),
    {
      id: "O-recovery",
      indicator: "Loss of a store or a zone",
      recoveryTime: assumed(1, "h"),
      recoveryPoint: assumed(5, "min"),
      commitment: "internal",
    },
  ];
}
