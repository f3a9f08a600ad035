"use client";

import { useId } from "react";
import { useIsLive } from "@/components/ui/use-is-live";

interface ChoiceProps<Value extends string> {
  legend: string;
  hint?: string;
  value: Value;
  options: readonly { value: Value; label: string; lang?: string }[];
  onChoose: (value: Value) => void;
}

/** One of a few, all in sight. Like a button, it waits for its script. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { legend, hint, value, options, onChoose } = props;
  const id = useId();
  const isLive = useIsLive();
  return (
    <fieldset
      disabled={!isLive}
      aria-describedby={hint && `${id}-hint`}
      className="flex min-w-0 flex-col gap-2 text-sm"
    >
      <legend className="mb-2 font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            lang={option.lang}
            className="border-edge hover:bg-hover has-checked:border-accent has-checked:bg-accent-tint has-checked:text-accent has-focus-visible:outline-accent relative flex min-h-9 items-center gap-2 rounded-md border px-3 transition-colors has-checked:font-medium has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
              className="accent-accent"
            />
            {option.label}
          </label>
        ))}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="text-soft text-xs text-pretty">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
