"use client";

import { Fact, FactList } from "@/components/design/fact";
import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/problem";
import type { Design } from "@/lib/design/schema";
import type { SimulatedOutage as Outage, OutageRequest } from "@/lib/simulation/simulate-outage";
import { writeOutage } from "@/lib/simulation/write-outage";
import { useSimulatedOutage } from "./use-simulated-outage";

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
export function SimulatedOutage(wanted: { design: Design; request: OutageRequest }) {
  const { state, start } = useSimulatedOutage(wanted);
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
  if (state.found === "failed")
    return <Problem>The simulation could not be run. Reload the page to try again.</Problem>;
  if (!state.found) return <p className="text-soft text-sm">{none}</p>;
  return <OutageFacts outage={state.found} />;
}
