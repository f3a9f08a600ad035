"use client";

import { useState } from "react";
import { Reference } from "@/components/design/anchor";
import { Cell, ColumnHead, RowHead, ScrollTable } from "@/components/design/scroll-table";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Problem } from "@/components/ui/problem";
import { Select } from "@/components/ui/select";
import type { Design } from "@/lib/design/schema";
import { formatTime } from "@/lib/numbers/figure";
import type { SimulatedSurge, SurgedComponent } from "@/lib/simulation/simulate-surge";
import { tooMuch, writeRuns, writeSurged } from "@/lib/simulation/write-surge";
import { Omissions } from "./omissions";
import type { SurgeOrder } from "./surge-worker";
import { useWorkerOnDemand } from "./use-worker";

const open = () => new Worker(new URL("./surge-worker.ts", import.meta.url));

const sizes = [2, 3, 5, 10];
const minutesOf = [5, 15, 30, 60];

const figures = "whitespace-nowrap tabular-nums";

function SurgedRow({ component }: { component: SurgedComponent }) {
  const { replicas, waiting, worst, drained } = writeSurged(component);
  return (
    <tr>
      <RowHead className="min-w-32">
        <Reference id={component.id}>{component.name}</Reference>
      </RowHead>
      <Cell className={figures}>{replicas}</Cell>
      <Cell className={figures}>{waiting}</Cell>
      <Cell className={figures}>{worst}</Cell>
      <Cell className={figures}>{drained}</Cell>
    </tr>
  );
}

function SurgeFindings({ surge }: { surge: SimulatedSurge }) {
  const { seed, isOverloaded, components, omissions } = surge;
  return (
    <>
      <p role="status" className="text-soft text-sm">
        {writeRuns(surge)}, seed {seed}.{components.length === 0 && " Nothing waits."}
      </p>
      {isOverloaded && <p className="text-danger text-sm">{tooMuch}</p>}
      {components.length > 0 && (
        <ScrollTable
          label="What waits in the surge"
          head={
            <>
              <ColumnHead>Component</ColumnHead>
              <ColumnHead>Replicas</ColumnHead>
              <ColumnHead>Calls in line</ColumnHead>
              <ColumnHead>After</ColumnHead>
              <ColumnHead>None after</ColumnHead>
            </>
          }
        >
          {components.map((component) => (
            <SurgedRow key={component.id} component={component} />
          ))}
        </ScrollTable>
      )}
      <Omissions omissions={omissions} />
    </>
  );
}

/** Several times the load for a while, run by run: how far each part scales out, what waits meanwhile and until when. */
export function Surge({ design, factor }: { design: Design; factor: number }) {
  const [times, setTimes] = useState(3);
  const [minutes, setMinutes] = useState(15);
  const order = { design, factor, times, duration: minutes * 60 };
  const { state, start } = useWorkerOnDemand<SurgeOrder, SimulatedSurge>(open, order);
  return (
    <div className="flex flex-col items-start gap-4">
      <div className="flex flex-wrap items-end gap-4">
        <Field label="Load">
          <Select value={times} onChange={(event) => setTimes(Number(event.currentTarget.value))}>
            {sizes.map((size) => (
              <option key={size} value={size}>
                {size} times
              </option>
            ))}
          </Select>
        </Field>
        <Field label="For how long">
          <Select value={minutes} onChange={(event) => setMinutes(Number(event.currentTarget.value))}>
            {minutesOf.map((duration) => (
              <option key={duration} value={duration}>
                {formatTime(duration * 60)}
              </option>
            ))}
          </Select>
        </Field>
        {state.kind === "running" ? (
          <p role="status" className="text-faint py-2 text-sm">
            Simulating…
          </p>
        ) : (
          <Button onClick={start}>Simulate the surge</Button>
        )}
      </div>
      {state.kind === "failed" && (
        <Problem>The simulation could not be run. Reload the page to try again.</Problem>
      )}
      {state.kind === "told" && <SurgeFindings surge={state.message} />}
    </div>
  );
}
