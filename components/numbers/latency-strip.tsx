import { classNames } from "@/components/ui/class-names";
import type { Figure } from "@/lib/numbers/figure";
import type { Latency } from "@/lib/numbers/workflow-latency";

const readValue = (figure: Figure) => (figure.isKnown ? figure.value : null);

interface Marks {
  middle: number;
  late: number;
  last: number;
  limit: number | null;
  /** The longest time that the strip shows. */
  end: number;
}

function findMarks({ p50, p95, p99, objective }: Latency): Marks | null {
  const [middle, late, last] = [readValue(p50), readValue(p95), readValue(p99)];
  if (middle === null || late === null || last === null) return null;
  const limit = objective?.limit ?? null;
  const end = Math.max(last, Math.min(limit ?? 0, last * 4)) * 1.05;
  return end === 0 ? null : { middle, late, last, limit, end };
}

/** Half of the runs lie in the dark part, 95 of 100 in the middle one; the line is the objective where it fits. */
export function LatencyStrip({ latency }: { latency: Latency }) {
  const marks = findMarks(latency);
  if (!marks) return null;
  const { middle, late, last, limit, end } = marks;
  const at = (value: number) => `${(value / end) * 100}%`;
  const isMissed = latency.objective?.isMet === false;
  const tone = isMissed ? "bg-danger" : "bg-accent";
  return (
    <span
      aria-hidden
      className="bg-sunken relative mt-1.5 block h-3 w-full overflow-hidden rounded-sm border"
    >
      <span
        className={classNames("absolute inset-y-0 left-0 opacity-25", tone)}
        style={{ width: at(last) }}
      />
      <span
        className={classNames("absolute inset-y-0 left-0 opacity-50", tone)}
        style={{ width: at(late) }}
      />
      <span className={classNames("absolute inset-y-0 left-0", tone)} style={{ width: at(middle) }} />
      {limit !== null && limit <= end && (
        <span className="bg-ink absolute inset-y-0 w-0.5" style={{ left: at(limit) }} />
      )}
    </span>
  );
}
