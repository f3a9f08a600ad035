"use client";

import { lazy, Suspense, useState } from "react";
import type { SagaReport } from "@/lib/saga/report-sagas";

const MermaidDiagram = lazy(() =>
  import("@/components/markdown/mermaid-diagram").then((file) => ({ default: file.MermaidDiagram })),
);

const drawing = <p className="text-faint text-sm">Drawing…</p>;

/** One thing that a run can break: opened, the shortest sequence that does so, in words and as a picture. */
export function SagaViolation({ title, sequence, diagram }: SagaReport["violations"][number]) {
  const [isOpen, setIsOpen] = useState(false);
  const told = sequence.map((says, at) => ({ says, number: at + 1 }));
  return (
    <details className="text-sm" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="w-fit text-pretty break-words">
        {title} <span className="text-faint whitespace-nowrap">in {sequence.length} events</span>
      </summary>
      {isOpen && (
        <div className="flex flex-col gap-4 pt-3">
          <ol
            aria-label={`The shortest sequence: ${title}`}
            className="text-soft flex list-decimal flex-col gap-1.5 pl-6 text-pretty"
          >
            {told.map(({ says, number }) => (
              <li key={number} className="break-words">
                {says}
              </li>
            ))}
          </ol>
          <Suspense fallback={drawing}>
            <MermaidDiagram source={diagram} />
          </Suspense>
        </div>
      )}
    </details>
  );
}
