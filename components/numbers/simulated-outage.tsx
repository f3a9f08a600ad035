"use client";

import { Fact, FactList } from "@/components/design/fact";
import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/problem";
import type { SimulatedOutage as Outage } from "@/lib/simulation/simulate-outage";
import { writeOutage } from "@/lib/simulation/write-outage";
import type { OutageOrder } from "./outage-worker";
import { useWorkerOnDemand } from "./use-worker";

const open = () => new Worker(new URL("./outage-worker.ts", import.meta.url));

function OutageFacts({ outage }: { outage: Outage }) {
  const { failed, backlog, drained } = writeOutage(outage);
  return (
    <section aria-label="Simulated outage" className="flex flex-col gap-2">
      <p role="status" className="text-soft text-sm">
        Simulated run by run, seed {outage.seed}
      </p>
      <FactList>
        <Fact name="Runs that fail">{failed}</Fact>
        <Fact name="Backlog">{backlog}</Fact>
        <Fact name="Worked off in">{drained}</Fact>
      </FactList>
    </section>
  );
}

const none = "A relation by itself isn't taken away in a simulation.";

/** The same outage run by run, on demand, beside what the formulas say of it. */
export function SimulatedOutage({ order }: { order: OutageOrder }) {
  const { state, start } = useWorkerOnDemand<OutageOrder, Outage | null>(open, order);
  if (state.kind === "running")
    return (
      <p role="status" className="text-faint text-sm">
        Simulating…
      </p>
    );
  if (state.kind === "idle")
    return (
      <Button size="sm" className="self-start" onClick={start}>
        Simulate this outage
      </Button>
    );
  if (state.kind === "failed")
    return <Problem>The simulation could not be run. Reload the page to try again.</Problem>;
  if (!state.message) return <p className="text-soft text-sm">{none}</p>;
  return <OutageFacts outage={state.message} />;
}
