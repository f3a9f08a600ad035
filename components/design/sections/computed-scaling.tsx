import { withKeys } from "@/components/ui/with-keys";
import type { Design } from "@/lib/design/schema";
import { type ScalingSummary, summarizeScaling } from "@/lib/numbers/summarize-scaling";
import { Reference } from "../anchor";
import { Cell, ColumnHead, RowHead, ScrollTable } from "../scroll-table";

function Workflows({ workflows }: Pick<ScalingSummary, "workflows">) {
  if (workflows.length === 0) return null;
  const heads = ["Workflow", "p95", "Objective", "Available", "Objective"];
  return (
    <ScrollTable label="Latency and availability, computed" head={<Heads heads={heads} />}>
      {workflows.map(({ id, name, p95, latencyObjective, available, availabilityObjective }) => (
        <tr key={id}>
          <RowHead>
            <Reference id={id}>{name}</Reference>
          </RowHead>
          <Cell className="tabular-nums">{p95}</Cell>
          <Cell className="tabular-nums">{latencyObjective}</Cell>
          <Cell className="tabular-nums">{available}</Cell>
          <Cell className="tabular-nums">{availabilityObjective}</Cell>
        </tr>
      ))}
    </ScrollTable>
  );
}

function Components({ components }: Pick<ScalingSummary, "components">) {
  if (components.length === 0) return null;
  const heads = ["Component", "Arrives", "Busy", "Scaled out", "Saturates at"];
  return (
    <ScrollTable label="Load of the busiest components, computed" head={<Heads heads={heads} />}>
      {components.map(({ id, name, arrives, busy, scaledOut, saturatesAt }) => (
        <tr key={id}>
          <RowHead>
            <Reference id={id}>{name}</Reference>
          </RowHead>
          <Cell className="tabular-nums">{arrives}</Cell>
          <Cell className="tabular-nums">{busy}</Cell>
          <Cell className="tabular-nums">{scaledOut}</Cell>
          <Cell className="tabular-nums">{saturatesAt}</Cell>
        </tr>
      ))}
    </ScrollTable>
  );
}

const Heads = ({ heads }: { heads: readonly string[] }) =>
  withKeys(heads, (head) => head).map(({ key, item }) => <ColumnHead key={key}>{item}</ColumnHead>);

function Assumed({ assumed }: Pick<ScalingSummary, "assumed">) {
  if (assumed.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="text-accent w-fit">
        Rests on {assumed.length} assumed {assumed.length === 1 ? "input" : "inputs"}
      </summary>
      <ul className="marker:text-faint text-soft flex list-disc flex-col gap-1 pt-2 pl-4 break-words">
        {assumed.map((input) => (
          <li key={input}>{input}</li>
        ))}
      </ul>
    </details>
  );
}

/** What follows from the numbers of the model at the peak, beside what was promised. */
export function ComputedScaling({ design }: { design: Design }) {
  const summary = summarizeScaling(design);
  if (!summary) return null;
  const { first, workflows, components, assumed } = summary;
  return (
    <section aria-label="Computed at the peak" className="flex flex-col gap-4">
      <h4 className="flex items-baseline gap-2 text-sm font-semibold">
        At the peak <span className="text-faint text-xs font-normal">computed</span>
      </h4>
      {first && (
        <p className="text-sm">
          When the load grows, <Reference id={first.id}>{first.name}</Reference> saturates first, at{" "}
          {first.at}.
        </p>
      )}
      <Workflows workflows={workflows} />
      <Components components={components} />
      <Assumed assumed={assumed} />
    </section>
  );
}
