import type { ComponentLoad } from "./component-load";
import type { Numbers, WorkflowNumbers } from "./compute-numbers";
import { type Figure, formatNumber, formatShare, formatTime } from "./figure";
import { writeFigure, writeGrounds } from "./write-figure";

/** Columns as wide as their widest cell, two blanks between them. */
function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

const explain = (name: string, figure: Figure): string[] => [
  `  ${name}: ${writeFigure(figure)}`,
  ...[...figure.derivation, ...writeGrounds(figure)].map((line) => `    ${line}`),
];

const loadRow = ({ id, peakRate, utilisation, scaledUtilisation, saturatesAt }: ComponentLoad) => [
  id,
  ...[peakRate, utilisation, scaledUtilisation, saturatesAt].map(writeFigure),
];

const writeMet = (isMet: boolean | null) => {
  if (isMet === null) return "open";
  return isMet ? "met" : "missed";
};

function workflowRow({ id, peakArrivals, latency, availability }: WorkflowNumbers): string[] {
  const promise = latency.objective;
  const limit = promise
    ? `p${promise.percentile} ≤ ${formatTime(promise.limit)} ${writeMet(promise.isMet)}`
    : "";
  const target =
    availability.objective === null
      ? ""
      : `≥ ${formatShare(availability.objective)} ${writeMet(availability.isMet)}`;
  const times = [latency.mean, latency.p95].map(writeFigure);
  return [id, writeFigure(peakArrivals), ...times, limit, writeFigure(availability.composed), target];
}

const heading = (title: string, lines: readonly string[]) => (lines.length > 0 ? [title, ...lines, ""] : []);

/** Numbers as a page of text; with `isExplained` each number is followed by its arithmetic and its inputs. */
export function renderNumbers(numbers: Numbers, isExplained: boolean): string {
  const { components, workflows, bottleneck, problems, factor } = numbers;
  const loads = [["component", "peak", "utilised", "scaled out", "saturated at"], ...components.map(loadRow)];
  const times = [
    ["workflow", "peak", "mean", "p95", "objective", "available", "objective"],
    ...workflows.map(workflowRow),
  ];
  const first = bottleneck
    ? [`First to saturate: ${bottleneck.component} at ${writeFigure(bottleneck.at)}.`, ""]
    : [];
  const unfolded = isExplained
    ? [
        ...components.flatMap(({ id, utilisation }) => explain(`utilisation of ${id}`, utilisation)),
        ...workflows.flatMap(({ id, latency, availability }) => [
          ...explain(`p95 of ${id}`, latency.p95),
          ...explain(`availability of ${id}`, availability.composed),
        ]),
      ]
    : [];
  return [
    ...(factor === 1 ? [] : [`At ${formatNumber(factor)} times the load of the model.`, ""]),
    ...heading("Load", components.length > 0 ? alignColumns(loads) : []),
    ...first,
    ...heading("Workflows at their peak", workflows.length > 0 ? alignColumns(times) : []),
    ...heading("What contradicts itself", problems),
    ...heading("How", unfolded),
  ].join("\n");
}
