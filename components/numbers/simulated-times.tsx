import { Reference } from "@/components/design/anchor";
import { Cell, ColumnHead, RowHead, ScrollTable } from "@/components/design/scroll-table";
import type { Numbers } from "@/lib/numbers/compute-numbers";
import { writeFigure } from "@/lib/numbers/write-figure";
import type { DesignSimulation, SimulatedWorkflow } from "@/lib/simulation/simulate-design";
import { writeGap, writeShare, writeTime } from "@/lib/simulation/write-estimate";

interface ValueProps {
  value: string;
  interval: string;
  computed?: string;
}

function Value({ value, interval, computed }: ValueProps) {
  return (
    <span className="flex flex-col whitespace-nowrap tabular-nums">
      <span className="font-medium">{value}</span>
      <span className="text-soft text-xs">{interval}</span>
      {computed !== undefined && <span className="text-soft text-xs">computed {computed}</span>}
    </span>
  );
}

const ShareCell = ({ share }: { share: SimulatedWorkflow["failed"] }) => (
  <Cell>{share ? <Value {...writeShare(share)} /> : <span className="text-faint">unknown</span>}</Cell>
);

interface RowProps {
  workflow: SimulatedWorkflow;
  computed: Numbers["workflows"][number]["latency"] | undefined;
}

function SimulatedRow({ workflow, computed }: RowProps) {
  const { id, name, latency, failed, degraded } = workflow;
  return (
    <tr>
      <RowHead className="min-w-32">
        <Reference id={id}>{name}</Reference>
      </RowHead>
      {latency ? (
        (["p50", "p95", "p99"] as const).map((at) => (
          <Cell key={at}>
            <Value {...writeTime(latency[at])} {...(computed && { computed: writeFigure(computed[at]) })} />
          </Cell>
        ))
      ) : (
        <Cell colSpan={3} className="text-soft min-w-60">
          {writeGap(workflow)}
        </Cell>
      )}
      <ShareCell share={failed} />
      <ShareCell share={degraded} />
    </tr>
  );
}

/** How long the simulated runs of each workflow took and how they ended, each with its interval. */
export const SimulatedTimes = ({
  simulation,
  workflows,
}: { simulation: DesignSimulation } & Pick<Numbers, "workflows">) => (
  <ScrollTable
    label="Simulated runs of workflows"
    head={
      <>
        <ColumnHead>Workflow</ColumnHead>
        <ColumnHead>p50</ColumnHead>
        <ColumnHead>p95</ColumnHead>
        <ColumnHead>p99</ColumnHead>
        <ColumnHead>Failed</ColumnHead>
        <ColumnHead>Degraded</ColumnHead>
      </>
    }
  >
    {simulation.workflows.map((workflow) => (
      <SimulatedRow
        key={workflow.id}
        workflow={workflow}
        computed={workflows.find(({ id }) => id === workflow.id)?.latency}
      />
    ))}
  </ScrollTable>
);
