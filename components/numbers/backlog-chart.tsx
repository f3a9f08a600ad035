import { Cell, ColumnHead, RowHead, ScrollTable } from "@/components/design/scroll-table";
import type { Drill } from "@/lib/numbers/failure/drill-failure";
import { formatNumber, formatTime } from "@/lib/numbers/figure";

const width = 640;
const height = 160;

const writeCount = (count: number) => formatNumber(Math.round(count));

/** The backlog over time: up while the part is away, down while it catches up; the table holds the same points. */
export function BacklogChart({ drill: { name, course, outage } }: { drill: Drill }) {
  const end = course.at(-1)?.at ?? 1;
  const most = Math.max(...course.map(({ waiting }) => waiting));
  const x = (at: number) => (at / end) * width;
  const y = (waiting: number) => height - (waiting / most) * (height - 4);
  const line = course.map(({ at, waiting }) => `${x(at).toFixed(1)},${y(waiting).toFixed(1)}`).join(" ");
  const label = `Backlog of ${name}: ${writeCount(most)} calls after ${formatTime(outage)}, none after ${formatTime(end)}`;
  return (
    <figure className="flex flex-col gap-2">
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className="bg-sunken h-40 w-full rounded-md border"
      >
        <rect x={0} y={0} width={x(outage)} height={height} className="fill-danger-tint" />
        <polygon points={`0,${height} ${line} ${width},${height}`} className="fill-accent-tint" />
        <polyline
          points={line}
          className="stroke-accent fill-none"
          strokeWidth={2}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <figcaption className="text-soft flex justify-between gap-4 text-xs tabular-nums">
        <span>0</span>
        <span>
          most: {writeCount(most)} calls after {formatTime(outage)}
        </span>
        <span>{formatTime(end)}</span>
      </figcaption>
      <details className="text-sm">
        <summary className="text-accent w-fit">As a table</summary>
        <ScrollTable
          label={`Backlog of ${name} over time`}
          head={
            <>
              <ColumnHead>After</ColumnHead>
              <ColumnHead>Calls that wait</ColumnHead>
            </>
          }
        >
          {course.map(({ at, waiting }) => (
            <tr key={at}>
              <RowHead>{formatTime(at)}</RowHead>
              <Cell className="tabular-nums">{writeCount(waiting)}</Cell>
            </tr>
          ))}
        </ScrollTable>
      </details>
    </figure>
  );
}
