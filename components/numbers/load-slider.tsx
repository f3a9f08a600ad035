"use client";

import { Button } from "@/components/ui/button";
import { formatNumber } from "@/lib/numbers/figure";

interface LoadSliderProps {
  /** Times the peak of the model. */
  factor: number;
  onChange: (factor: number) => void;
}

const stops = [0.1, 1, 3, 10, 100];

/** Two digits that count, so that a step of the slider is a number that people say. */
const roundFactor = (exponent: number) => Number((10 ** exponent).toPrecision(2));

/** How many times the peak of the model everything is computed with: from a tenth to a hundred times. */
export function LoadSlider({ factor, onChange }: LoadSliderProps) {
  const text = factor === 1 ? "the peak of the model" : `${formatNumber(factor)} times the peak`;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <label htmlFor="numbers-load" className="text-sm font-medium">
          Load
        </label>
        <output htmlFor="numbers-load" className="text-sm tabular-nums">
          {text}
        </output>
      </div>
      <input
        id="numbers-load"
        type="range"
        min={-1}
        max={2}
        step={0.05}
        value={Math.log10(factor)}
        aria-valuetext={text}
        className="accent-accent w-full"
        onChange={(event) => onChange(roundFactor(Number(event.currentTarget.value)))}
      />
      <div className="flex flex-wrap gap-1.5">
        {stops.map((stop) => (
          <Button
            key={stop}
            size="sm"
            variant={stop === factor ? "outline" : "ghost"}
            aria-pressed={stop === factor}
            onClick={() => onChange(stop)}
          >
            {stop}×
          </Button>
        ))}
      </div>
    </div>
  );
}
