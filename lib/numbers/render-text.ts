import { alignColumns } from "./align-columns";
import type { ComponentLoad } from "./component-load";
import type { Numbers, WorkflowNumbers } from "./compute-numbers";
import { type Figure, formatNumber } from "./figure";
import type { MonthlyCost } from "./monthly-cost";
import { nameFigures } from "./name-figures";
import { writeFigure, writeGrounds, writeMet } from "./write-figure";
import { writeAvailabilityPromise, writeLatencyPromise } from "./write-promise";

const explain = (name: string, figure: Figure): string[] => [
  `  ${name}: ${writeFigure(figure)}`,
  ...[...figure.derivation, ...writeGrounds(figure)].map((line) => `    ${line}`),
];

const loadRow = ({ id, peakRate, utilisation, scaledUtilisation, saturatesAt }: ComponentLoad) => [
  id,
  ...[peakRate, utilisation, scaledUtilisation, saturatesAt].map(writeFigure),
];

function workflowRow({ id, peakArrivals, latency, availability }: WorkflowNumbers): string[] {
  const times = [latency.p50, latency.p95, latency.p99].map(writeFigure);
  const [limit, target] = [writeLatencyPromise(latency), writeAvailabilityPromise(availability)];
  return [id, writeFigure(peakArrivals), ...times, limit, writeFigure(availability.composed), target];
}

const sagaRow = ({ id, saga }: WorkflowNumbers): string[][] =>
  saga ? [[id, ...[saga.completed, saga.compensated, saga.stuck, saga.actions].map(writeFigure)]] : [];

function writeCost({ least, most, budget, isMet }: MonthlyCost): string[] {
  if (!least.isKnown) return [];
  const limit = budget === null ? "" : `, budget ${formatNumber(budget)} ${least.unit} ${writeMet(isMet)}`;
  return [`${writeFigure(least)}, scaled out ${writeFigure(most)}${limit}`];
}

const heading = (title: string, lines: readonly string[]) => (lines.length > 0 ? [title, ...lines, ""] : []);

const table = (columns: readonly string[], rows: readonly string[][]) =>
  rows.length > 0 ? alignColumns([columns, ...rows]) : [];

const listGaps = (numbers: Numbers): string[] =>
  nameFigures(numbers).flatMap(([name, figure]) =>
    figure.isKnown ? [] : [`${name}: not computable, missing ${figure.missing.join(", ")}`],
  );

/** Numbers as a page of text; with `isExplained` each number is followed by its arithmetic and its inputs. */
export function renderNumbers(numbers: Numbers, isExplained: boolean): string {
  const { components, workflows, bottleneck, problems, factor, cost } = numbers;
  const first = bottleneck
    ? [`First to saturate: ${bottleneck.component} at ${writeFigure(bottleneck.at)}.`, ""]
    : [];
  const loads = table(
    ["component", "peak", "utilised", "scaled out", "saturated at"],
    components.map(loadRow),
  );
  const times = table(
    ["workflow", "peak", "p50", "p95", "p99", "objective", "available", "objective"],
    workflows.map(workflowRow),
  );
  const sagas = table(
    ["workflow", "completed", "taken back", "stuck", "actions"],
    workflows.flatMap(sagaRow),
  );
  return [
    ...(factor === 1 ? [] : [`At ${formatNumber(factor)} times the load of the model.`, ""]),
    ...heading("Load", loads),
    ...first,
    ...heading("Workflows at their peak", times),
    ...heading("How runs end", sagas),
    ...heading("Cost", writeCost(cost)),
    ...heading("What contradicts itself", problems),
    ...heading("Not computable", listGaps(numbers)),
    ...heading(
      "How",
      isExplained ? nameFigures(numbers).flatMap(([name, figure]) => explain(name, figure)) : [],
    ),
  ].join("\n");
}
