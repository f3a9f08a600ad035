"use client";

import { ArrowRight, X } from "lucide-react";
import { lazy, Suspense, use } from "react";
import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/problem";
import { Select } from "@/components/ui/select";
import type { Comparison, ComparisonOutcome } from "./compare-versions";
import { DiffView } from "./diff-view";

/** The layout is loaded by whoever compares. */
const DifferenceDiagram = lazy(() =>
  import("@/components/diagram/difference-diagram").then((file) => ({ default: file.DifferenceDiagram })),
);

interface VersionSelectProps {
  label: string;
  value: number;
  /** The newest version; all before it can be chosen too, down to the empty design. */
  latest: number;
  onChange: (version: number) => void;
}

function VersionSelect({ label, value, latest, onChange }: VersionSelectProps) {
  const numbers = Array.from({ length: latest + 1 }, (_, index) => latest - index);
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
    >
      {numbers.map((number) => (
        <option key={number} value={number}>
          {number === 0 ? "empty" : `v${number}`}
        </option>
      ))}
    </Select>
  );
}

function Outcome({ outcome }: { outcome: Promise<ComparisonOutcome> }) {
  const compared = use(outcome);
  if ("problem" in compared) return <Problem>{compared.problem}</Problem>;
  return (
    <>
      <Suspense>
        <DifferenceDiagram versions={compared} />
      </Suspense>
      <DiffView diff={compared.diff} />
    </>
  );
}

interface VersionComparisonProps {
  compared: Comparison;
  outcome: Promise<ComparisonOutcome>;
  latest: number;
  onCompare: (comparison: Comparison) => void;
  onClose: () => void;
}

/** Any two versions side by side, as a difference by meaning, on the diagram and in words. */
export function VersionComparison({ compared, outcome, latest, onCompare, onClose }: VersionComparisonProps) {
  const { before, after } = compared;
  return (
    <section aria-labelledby="comparison" className="flex flex-col gap-5 border-b py-5">
      <div className="flex flex-wrap items-center gap-2">
        <h3 id="comparison" className="mr-2 text-base font-semibold">
          Changes
        </h3>
        <VersionSelect
          label="From version"
          value={before}
          latest={latest}
          onChange={(version) => onCompare({ before: version, after })}
        />
        <ArrowRight aria-hidden className="text-faint size-4" />
        <VersionSelect
          label="To version"
          value={after}
          latest={latest}
          onChange={(version) => onCompare({ before, after: version })}
        />
        <Button
          variant="ghost"
          size="icon"
          aria-label="Close the comparison"
          className="ml-auto"
          onClick={onClose}
        >
          <X aria-hidden className="size-4" />
        </Button>
      </div>
      <Suspense fallback={<p className="text-faint text-sm">Comparing…</p>}>
        <Outcome outcome={outcome} />
      </Suspense>
    </section>
  );
}
