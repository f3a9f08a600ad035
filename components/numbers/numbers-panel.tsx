"use client";

import { memo, useDeferredValue, useMemo, useState } from "react";
import { Reference } from "@/components/design/anchor";
import type { Design } from "@/lib/design/schema";
import { locateItem } from "@/lib/diagram/locate-item";
import { computeNumbers, type Numbers } from "@/lib/numbers/compute-numbers";
import { type FailureKind, planFailures } from "@/lib/numbers/failure/failure-matrix";
import { formatNumber } from "@/lib/numbers/figure";
import { ComponentLoads } from "./component-loads";
import { DerivationRoot, FigureValue } from "./derivation";
import { FailureDrill } from "./failure-drill";
import { FailureGrid } from "./failure-grid";
import { LoadFindings } from "./load-findings";
import { LoadSlider } from "./load-slider";
import { MetBadge } from "./met-badge";
import { Part } from "./part";
import { Sensitivity } from "./sensitivity";
import { Simulation } from "./simulation";
import { Surge } from "./surge";
import { WhatCanBreak } from "./what-can-break";
import { AvailabilityTable, LatencyTable } from "./workflow-times";

function Bottleneck({ numbers: { bottleneck, components, factor } }: { numbers: Numbers }) {
  if (!bottleneck)
    return <p className="text-soft text-sm">No component's load and capacity are both known yet.</p>;
  const { component, at } = bottleneck;
  const name = components.find(({ id }) => id === component)?.name ?? component;
  const isOver = at.isKnown && at.value <= factor;
  return (
    <p role="status" className="text-sm">
      {isOver ? `At ${formatNumber(factor)} times the peak ` : "When the load grows, "}
      <Reference id={component}>{name}</Reference> saturates first, at{" "}
      <FigureValue name={`Saturation of ${name}`} figure={at} />.
    </p>
  );
}

function Problems({ problems }: Pick<Numbers, "problems">) {
  if (problems.length === 0) return null;
  return (
    <Part id="problems" title="What contradicts itself" about="Everything else is computed nonetheless.">
      <ul className="flex list-disc flex-col gap-1 pl-5 text-sm">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Part>
  );
}

function Cost({ cost: { least, most, budget, isMet } }: Pick<Numbers, "cost">) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
      <FigureValue name="Cost with the least replicas" figure={least} />
      <span className="text-soft">
        scaled out <FigureValue name="Cost with all replicas" figure={most} />
      </span>
      {budget !== null && (
        <span className="flex items-baseline gap-2">
          budget {formatNumber(budget)} {least.unit} <MetBadge isMet={isMet} />
        </span>
      )}
    </p>
  );
}

const nothing = "Numbers follow from components, workflows and what arrives at them. There are none yet.";

interface NumbersAtProps {
  design: Design;
  factor: number;
  numbers: Numbers;
}

/** Left alone while the slider moves: a large design has thousands of cells here. */
const NumbersAt = memo(function NumbersAt({ design, factor, numbers }: NumbersAtProps) {
  const [kind, setKind] = useState<FailureKind>("down");
  const failures = useMemo(() => planFailures(design, { kind, factor }), [design, kind, factor]);
  return (
    <>
      <Part id="load" title="Load" about="How busy each component is at the peak; the mark is at 70 %.">
        <ComponentLoads components={numbers.components} />
      </Part>
      <Part id="latency" title="Latency" about="How long a run takes at the peak, with its waits.">
        <LatencyTable workflows={numbers.workflows} />
      </Part>
      <Part
        id="simulation"
        title="Simulation"
        about="Runs one by one at the peak, with time-outs, retries, breakers and bulkheads, beside what is computed."
      >
        <Simulation design={design} factor={factor} numbers={numbers} />
      </Part>
      <Part
        id="surge"
        title="Surge"
        about="More comes for a while, on top of the peak: what waits until new replicas run, and when it is worked off."
      >
        <Surge design={design} factor={factor} />
      </Part>
      <Part id="availability" title="Availability" about="How often a run finds all up that it needs.">
        <AvailabilityTable workflows={numbers.workflows} />
      </Part>
      <Part id="failures" title="What fails when" about="A cell tells why, and what stands in.">
        <FailureGrid
          plan={failures}
          isDrawn={(id) => locateItem(design, id) !== undefined}
          onKind={setKind}
        />
      </Part>
      <Part
        id="drill"
        title="Fault drill"
        about="One part, or all in one place, is away at the peak: what fails, what waits, and how long that takes to work off."
      >
        <FailureDrill
          design={design}
          factor={factor}
          targets={failures.targets}
          workflows={failures.workflows}
        />
      </Part>
      <WhatCanBreak design={design} />
      <Part
        id="sensitivity"
        title="What turns a verdict"
        about="Each assumed number alone, wrong by up to ten times, at the peak of the model: the smallest error leads."
      >
        <Sensitivity design={design} />
      </Part>
      <Part id="cost" title="Cost" about="Unit costs times replicas.">
        <Cost cost={numbers.cost} />
      </Part>
      <Problems problems={numbers.problems} />
    </>
  );
});

/** What follows from the numbers of a design, at any load; every number opens its derivation. */
export function NumbersPanel({ design: latest }: { design: Design }) {
  const [chosen, setChosen] = useState(1);
  const design = useDeferredValue(latest);
  const factor = useDeferredValue(chosen);
  const numbers = useMemo(() => computeNumbers(design, { factor }), [design, factor]);
  if (numbers.components.length === 0) return <p className="text-faint py-7 text-sm">{nothing}</p>;
  return (
    <DerivationRoot>
      <div className="flex flex-col gap-4 py-6">
        <LoadSlider factor={chosen} onChange={setChosen} />
        <Bottleneck numbers={numbers} />
        <LoadFindings design={design} factor={factor} bottleneck={numbers.bottleneck?.component ?? null} />
      </div>
      <NumbersAt design={design} factor={factor} numbers={numbers} />
    </DerivationRoot>
  );
}
