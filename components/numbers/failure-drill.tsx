"use client";

import { useMemo, useState } from "react";
import { Fact, FactList } from "@/components/design/fact";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Design } from "@/lib/design/schema";
import { type Drill, drillFailure } from "@/lib/numbers/failure/drill-failure";
import { BacklogChart } from "./backlog-chart";
import { FigureValue } from "./derivation";
import { EffectState } from "./effect-state";
import { SimulatedOutage } from "./simulated-outage";

const durations = [5, 15, 30, 60, 240, 1440];

const writeMinutes = (minutes: number) => (minutes < 120 ? `${minutes} min` : `${minutes / 60} h`);

interface ChoiceProps {
  targets: readonly { id: string; name: string }[];
  target: string;
  minutes: number;
  onTarget: (target: string) => void;
  onMinutes: (minutes: number) => void;
}

function DrillChoice({ targets, target, minutes, onTarget, onMinutes }: ChoiceProps) {
  return (
    <div className="flex flex-wrap gap-4">
      <Field label="What fails">
        <Select className="w-60" value={target} onChange={(event) => onTarget(event.currentTarget.value)}>
          {targets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="For how long">
        <Select value={minutes} onChange={(event) => onMinutes(Number(event.currentTarget.value))}>
          {durations.map((duration) => (
            <option key={duration} value={duration}>
              {writeMinutes(duration)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

function DrillFacts({ drill }: { drill: Drill }) {
  const { name, failed, backlog, drain, overflows } = drill;
  return (
    <FactList>
      <Fact name="Runs that fail">
        <FigureValue name={`Runs that fail without ${name}`} figure={failed} />
      </Fact>
      <Fact name="Backlog">
        <FigureValue name={`Backlog of ${name}`} figure={backlog} />
      </Fact>
      <Fact name="Worked off in">
        <FigureValue name={`Drain of ${name}`} figure={drain} />
      </Fact>
      {overflows.map(({ channel, at }) => (
        <Fact key={channel} name={`${channel} is full`}>
          after <FigureValue name={`Overflow of ${channel}`} figure={at} />
        </Fact>
      ))}
    </FactList>
  );
}

interface FailureDrillProps {
  design: Design;
  factor: number;
  targets: ChoiceProps["targets"];
  workflows: readonly { id: string; name: string }[];
}

/** One part or place away for a while: what fails, what waits, and how long it takes to work that off. */
export function FailureDrill({ design, factor, targets, workflows }: FailureDrillProps) {
  const [picked, setPicked] = useState("");
  const [minutes, setMinutes] = useState(60);
  const target = targets.find(({ id }) => id === picked)?.id ?? targets[0]?.id ?? "";
  const drill = useMemo(
    () => drillFailure(design, { target, outage: minutes * 60, factor }),
    [design, target, minutes, factor],
  );
  const names = new Map(workflows.map(({ id, name }) => [id, name]));
  const touched = drill?.effects.filter(({ state }) => state !== "works") ?? [];
  return (
    <div className="flex flex-col gap-4">
      <DrillChoice
        targets={targets}
        target={target}
        minutes={minutes}
        onTarget={setPicked}
        onMinutes={setMinutes}
      />
      {touched.length > 0 && (
        <ul aria-label="Workflows meanwhile" className="flex flex-wrap gap-x-4 gap-y-2 text-sm">
          {touched.map(({ workflow, state }) => (
            <li key={workflow} className="flex items-center gap-2">
              {names.get(workflow)} <EffectState state={state} />
            </li>
          ))}
        </ul>
      )}
      {drill && <DrillFacts drill={drill} />}
      {drill && <SimulatedOutage order={{ design, target, outage: drill.outage, factor }} />}
      {drill && drill.course.length > 0 && <BacklogChart drill={drill} />}
    </div>
  );
}
