"use client";

import { Button } from "@/components/ui/button";
import type { Finding, Severity } from "@/lib/checks/finding";

export type Shown = Severity | "all";

const choices: readonly { value: Shown; label: string }[] = [
  { value: "all", label: "All" },
  { value: "error", label: "Errors" },
  { value: "warning", label: "Warnings" },
  { value: "info", label: "Notes" },
];

interface SeverityFilterProps {
  findings: readonly Finding[];
  shown: Shown;
  onChange: (shown: Shown) => void;
}

export function SeverityFilter({ findings, shown, onChange }: SeverityFilterProps) {
  const count = (value: Shown) =>
    value === "all" ? findings.length : findings.filter(({ severity }) => severity === value).length;
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="sr-only">Show findings of</legend>
      {choices.map(({ value, label }) => (
        <Button
          key={value}
          size="sm"
          variant={shown === value ? "outline" : "ghost"}
          aria-pressed={shown === value}
          onClick={() => onChange(value)}
        >
          {label} <span className="text-faint text-xs tabular-nums">{count(value)}</span>
        </Button>
      ))}
    </fieldset>
  );
}
