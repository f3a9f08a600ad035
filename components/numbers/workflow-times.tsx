import { Reference } from "@/components/design/anchor";
import { Cell, ColumnHead, RowHead, ScrollTable } from "@/components/design/scroll-table";
import type { WorkflowNumbers } from "@/lib/numbers/compute-numbers";
import { formatShare, formatTime } from "@/lib/numbers/figure";
import { FigureValue } from "./derivation";
import { LatencyStrip } from "./latency-strip";
import { MetBadge } from "./met-badge";
import { useFirstRows } from "./use-first-rows";

function LatencyRow({ id, name, latency }: WorkflowNumbers) {
  const { objective } = latency;
  return (
    <tr>
      <RowHead className="min-w-32">
        <Reference id={id}>{name}</Reference>
        <LatencyStrip latency={latency} />
      </RowHead>
      {(["p50", "p95", "p99"] as const).map((at) => (
        <Cell key={at}>
          <FigureValue name={`${at} of ${name}`} figure={latency[at]} />
        </Cell>
      ))}
      <Cell>
        {objective ? (
          <span className="flex flex-col items-start gap-1 whitespace-nowrap">
            p{objective.percentile} ≤ {formatTime(objective.limit)} <MetBadge isMet={objective.isMet} />
          </span>
        ) : (
          <span className="text-faint">none</span>
        )}
      </Cell>
    </tr>
  );
}

/** How fast each workflow answers at its peak, against what is promised. */
export function LatencyTable({ workflows }: { workflows: readonly WorkflowNumbers[] }) {
  const { first, more } = useFirstRows(workflows);
  return (
    <div className="flex flex-col gap-4">
      <ScrollTable
        label="Latency of workflows"
        head={
          <>
            <ColumnHead>Workflow</ColumnHead>
            <ColumnHead>p50</ColumnHead>
            <ColumnHead>p95</ColumnHead>
            <ColumnHead>p99</ColumnHead>
            <ColumnHead>Objective</ColumnHead>
          </>
        }
      >
        {first.map((workflow) => (
          <LatencyRow key={workflow.id} {...workflow} />
        ))}
      </ScrollTable>
      {more}
    </div>
  );
}

function AvailabilityRow({ id, name, availability, saga }: WorkflowNumbers) {
  const { composed, objective, isMet } = availability;
  return (
    <tr>
      <RowHead>
        <Reference id={id}>{name}</Reference>
      </RowHead>
      <Cell>
        <FigureValue name={`Availability of ${name}`} figure={composed} />
      </Cell>
      <Cell>
        {objective === null ? (
          <span className="text-faint">none</span>
        ) : (
          <span className="flex flex-col items-start gap-1 whitespace-nowrap">
            ≥ {formatShare(objective)} <MetBadge isMet={isMet} />
          </span>
        )}
      </Cell>
      {(["completed", "compensated", "stuck"] as const).map((outcome) => (
        <Cell key={outcome}>
          {saga && <FigureValue name={`Runs of ${name} ${outcome}`} figure={saga[outcome]} />}
        </Cell>
      ))}
    </tr>
  );
}

/** How often each workflow is up and how its runs end, against what is promised. */
export function AvailabilityTable({ workflows }: { workflows: readonly WorkflowNumbers[] }) {
  const { first, more } = useFirstRows(workflows);
  return (
    <div className="flex flex-col gap-4">
      <ScrollTable
        label="Availability of workflows"
        head={
          <>
            <ColumnHead>Workflow</ColumnHead>
            <ColumnHead>Available</ColumnHead>
            <ColumnHead>Objective</ColumnHead>
            <ColumnHead>Completed</ColumnHead>
            <ColumnHead>Taken back</ColumnHead>
            <ColumnHead>Stuck</ColumnHead>
          </>
        }
      >
        {first.map((workflow) => (
          <AvailabilityRow key={workflow.id} {...workflow} />
        ))}
      </ScrollTable>
      {more}
    </div>
  );
}
