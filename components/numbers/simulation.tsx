"use client";

import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/problem";
import type { Design } from "@/lib/design/schema";
import type { Numbers } from "@/lib/numbers/compute-numbers";
import { formatTime } from "@/lib/numbers/figure";
import type { DesignSimulation } from "@/lib/simulation/simulate-design";
import { SimulatedTimes } from "./simulated-times";
import { useSimulation } from "./use-simulation";

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
      {omissions.length > 0 && (
        <details className="text-sm">
          <summary className="text-soft w-fit cursor-pointer">What isn't simulated</summary>
          <ul className="flex list-disc flex-col gap-1 pt-2 pl-5">
            {omissions.map((omission) => (
              <li key={omission}>{omission}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

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
  const { state, start, cancel } = useSimulation(design, factor);
  return (
    <div className="flex flex-col items-start gap-4">
      {state.kind === "running" ? (
        <Progress share={state.share} onCancel={cancel} />
      ) : (
        <Button onClick={start}>{state.kind === "done" ? "Simulate again" : "Simulate"}</Button>
      )}
      {state.kind === "failed" && (
        <Problem>The simulation could not be run. Reload the page to try again.</Problem>
      )}
      {state.kind === "done" && <Findings simulation={state.simulation} numbers={numbers} />}
    </div>
  );
}
