import { scaleLinear } from "d3-scale";
import { area } from "d3-shape";
import { Cell, ColumnHead, RowHead, ScrollTable } from "@/components/design/scroll-table";
import type { BacklogPoint } from "@/lib/numbers/failure/draw-course";
import type { Drill } from "@/lib/numbers/failure/drill-failure";
import { formatNumber, formatTime } from "@/lib/numbers/figure";

const width = 640;
const height = 160;

const writeCount = (count: number) => formatNumber(Math.round(count));

/** The longest unit in which an axis of so many seconds has round numbers to show. */
const units = [
  { name: "days", seconds: 86_400, from: 172_800 },
  { name: "h", seconds: 3600, from: 7200 },
  { name: "min", seconds: 60, from: 120 },
];
const seconds = { name: "s", seconds: 1 };

function createScales({ course }: Drill) {
  const end = course.at(-1)?.at ?? 1;
  const most = Math.max(...course.map(({ waiting }) => waiting));
  const unit = units.find(({ from }) => end >= from) ?? seconds;
  const time = scaleLinear([0, end / unit.seconds], [0, width]);
  const count = scaleLinear([0, most], [height, 0]).nice(4);
  return { end, most, unit, time, count, at: (moment: number) => time(moment / unit.seconds) };
}

type Scales = ReturnType<typeof createScales>;

const share = (value: number, whole: number) => `${(value / whole) * 100}%`;

/** Numbers beside the picture, which is stretched to its place as they must not be. */
function Axes({ time, count, unit }: Scales) {
  return (
    <div aria-hidden className="text-soft text-xs tabular-nums">
      {count.ticks(4).map((tick) => (
        <span
          key={tick}
          className="absolute right-full mr-2 -translate-y-1/2 whitespace-nowrap"
          style={{ top: share(count(tick), height) }}
        >
          {writeCount(tick)}
        </span>
      ))}
      {time.ticks(5).map((tick) => (
        <span
          key={tick}
          className="absolute top-full mt-1 -translate-x-1/2 whitespace-nowrap"
          style={{ left: share(time(tick), width) }}
        >
          {formatNumber(tick)} {unit.name}
        </span>
      ))}
    </div>
  );
}

const Grid = ({ time, count }: Scales) => (
  <g className="stroke-line">
    {count.ticks(4).map((tick) => (
      <line key={tick} x2={width} y1={count(tick)} y2={count(tick)} vectorEffect="non-scaling-stroke" />
    ))}
    {time.ticks(5).map((tick) => (
      <line key={tick} x1={time(tick)} x2={time(tick)} y2={height} vectorEffect="non-scaling-stroke" />
    ))}
  </g>
);

/** The backlog over time: up while the part is away, down while it catches up; the table holds the same points. */
export function BacklogChart({ drill }: { drill: Drill }) {
  const { name, course, outage } = drill;
  const scales = createScales(drill);
  const { end, most, count, at } = scales;
  const shape = area<BacklogPoint>()
    .x((point) => at(point.at))
    .y0(height)
    .y1(({ waiting }) => count(waiting));
  const label = `Backlog of ${name}: ${writeCount(most)} calls after ${formatTime(outage)}, none after ${formatTime(end)}`;
  return (
    <figure className="flex flex-col gap-4">
      <figcaption className="text-soft text-sm">Calls that wait, over time</figcaption>
      <div className="relative mr-4 mb-5 ml-16">
        <svg
          role="img"
          aria-label={label}
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          className="h-40 w-full border-b border-l"
        >
          <rect width={at(outage)} height={height} className="fill-danger-tint" />
          <Grid {...scales} />
          <path d={shape(course) ?? ""} className="fill-accent-tint" />
          <path
            d={shape.lineY1()(course) ?? ""}
            className="stroke-accent fill-none"
            strokeWidth={2}
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        <span aria-hidden className="text-soft absolute top-1 left-2 text-xs">
          away
        </span>
        <Axes {...scales} />
      </div>
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
