import type { Design } from "@/lib/design/schema";
import type { FailureRow } from "@/lib/numbers/failure/failure-matrix";
import { judgeFailureModes } from "@/lib/numbers/failure/judge-modes";
import { summarizeScaling } from "@/lib/numbers/summarize-scaling";
import { writeFigure } from "@/lib/numbers/write-figure";
import { reportSagas } from "@/lib/saga/report-sagas";
import { bullets, code, heading, inline, join, table } from "./markdown-text";

const loadColumns = ["Component", "Arrives", "Busy", "Scaled out", "Saturates at"];
const workflowColumns = ["Workflow", "p95", "Latency objective", "Available", "Availability objective"];

const renderAssumed = (assumed: readonly string[]) =>
  assumed.length === 0
    ? ""
    : join(
        "<details>",
        `<summary>Rests on ${assumed.length} assumed inputs</summary>`,
        bullets(assumed.map(inline)),
        "</details>",
      );

/** What follows from the numbers of the model at the peak, and what that rests on. */
export function renderScaling(design: Design): string {
  const summary = summarizeScaling(design);
  if (!summary) return "";
  const { first, components, workflows, assumed } = summary;
  const toCells = ({ id, ...values }: { id: string; name: string }) => {
    const { name: _, ...shown } = values;
    return [code(id), ...Object.values<string>(shown).map(inline)];
  };
  return join(
    heading(3, "At the peak (computed)"),
    first ? `When the load grows, ${code(first.id)} saturates first, at ${inline(first.at)}.` : "",
    workflows.length > 0 ? table(workflowColumns, workflows.map(toCells)) : "",
    components.length > 0 ? table(loadColumns, components.map(toCells)) : "",
    renderAssumed(assumed),
  );
}

function renderEffects({ effects, blastRadius }: FailureRow): string {
  const touched = effects.filter(({ state }) => state !== "works");
  const said = touched.map(({ workflow, state }) => `${code(workflow)} ${state}`);
  const failing =
    blastRadius.isKnown && blastRadius.value > 0 ? [`${inline(writeFigure(blastRadius))} of runs fail`] : [];
  return touched.length === 0 ? "no workflow notices" : [...said, ...failing].join("; ");
}

/** What each failure mode does to the workflows, as it follows from the model. */
export function renderModeEffects(design: Design): string {
  const rows = [...judgeFailureModes(design)];
  if (rows.length === 0) return "";
  return join(
    heading(3, "What they do (computed)"),
    table(
      ["Failure mode", "Effect"],
      rows.map(([id, row]) => [code(id), renderEffects(row)]),
    ),
  );
}

/** What can break each workflow that is taken back when it fails, in a sentence each. */
export function renderSagaVerdicts(design: Design): string {
  const reports = reportSagas(design);
  if (reports.length === 0) return "";
  return join(
    heading(3, "What can break them (searched)"),
    bullets(reports.map(({ workflow, verdict }) => `${code(workflow)}: ${inline(verdict)}`)),
  );
}
