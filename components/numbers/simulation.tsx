"use client";

import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/problem";
import type { Design } from "@/lib/design/schema";
import type { Numbers } from "@/lib/numbers/compute-numbers";
import { formatTime } from "@/lib/numbers/figure";
import type { DesignSimulation } from "@/lib/simulation/simulate-design";
import { Omissions } from "./omissions";
import { SimulatedTimes } from "./simulated-times";
import type { SimulationMessage, SimulationOrder } from "./simulation-worker";
import { useWorkerOnDemand } from "./use-worker";

const open = () => new Worker(new URL("./simulation-worker.ts", import.meta.url));

const count = new Intl.NumberFormat("en");

function Progress({ share, onCancel }: { share: number; onCancel: () => void }) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <progress aria-label="Progress of the simulation" className="sr-only" value={share} max={1} />
      <span aria-hidden className="bg-sunken relative block h-2 w-48 overflow-hidden rounded-sm border">
        <span className="bg-accent absolute inset-y-0 left-0" style={{ width: `${share * 100}%` }} />
      </span>
      <span className="text-soft text-sm tabular-nums">{Math.round(share * 100)} %</span>
      <Button size="sm" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}

const overloaded =
  "More comes than is borne at this load: what waits grows for as long as it is watched, so these times only grow.";

function Findings({ simulation, numbers }: { simulation: DesignSimulation; numbers: Numbers }) {
  const { events, duration, seed, isOverloaded, omissions } = simulation;
  return (
    <>
      <p role="status" className="text-soft text-sm">
        {count.format(events)} events in {formatTime(duration)} of its time, seed {seed}; below each value the
        interval that holds the true one with 99 % confidence.
      </p>
      {isOverloaded && <p className="text-danger text-sm">{overloaded}</p>}
      <SimulatedTimes simulation={simulation} workflows={numbers.workflows} />
      <Omissions omissions={omissions} />
    </>
  );
}

/** How far it is; null once it isn't on its way. */
const readShare = (said: SimulationMessage | null) => (said && "share" in said ? said.share : null);

/** Runs one by one, on demand: what the formulas say, and how sure that is. */
export function Simulation({
  design,
  factor,
  numbers,
}: {
  design: Design;
  factor: number;
  numbers: Numbers;
}) {
  const { state, start, cancel } = useWorkerOnDemand<SimulationOrder, SimulationMessage>(open, {
    design,
    factor,
  });
  const said = state.kind === "told" ? state.message : null;
  const simulation = said && "simulation" in said ? said.simulation : null;
  const share = state.kind === "running" ? 0 : readShare(said);
  return (
    <div className="flex flex-col items-start gap-4">
      {share !== null ? (
        <Progress share={share} onCancel={cancel} />
      ) : (
        <Button onClick={start}>{simulation ? "Simulate again" : "Simulate"}</Button>
      )}
      {state.kind === "failed" && (
        <Problem>The simulation could not be run. Reload the page to try again.</Problem>
      )}
      {simulation && <Findings simulation={simulation} numbers={numbers} />}
    </div>
  );
}
