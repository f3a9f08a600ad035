import { alignColumns } from "../align-columns";
import { writeFigure } from "../write-figure";
import type { FailureEffect } from "./failure-effect";
import type { FailureMatrix, FailureRow } from "./failure-matrix";

/** An effect as one cell: the state, and by how much runs are slower. */
function writeEffect({ state, slowerBy }: FailureEffect): string {
  return slowerBy?.isKnown ? `${state} +${writeFigure(slowerBy)}` : state;
}

const writeRow = ({ id, effects, blastRadius, recovery }: FailureRow): string[] => [
  id,
  ...effects.map(writeEffect),
  writeFigure(blastRadius),
  writeFigure(recovery),
];

const asSentence = (text: string) => (text.endsWith(".") ? text : `${text}.`);

const explainRow = ({ id, effects }: FailureRow): string[] =>
  effects
    .filter(({ state }) => state !== "works")
    .map(({ workflow, state, because, fallbacks }) => {
      const instead = fallbacks.length > 0 ? `; instead: ${fallbacks.map(asSentence).join(" ")}` : "";
      return `  ${id}, ${workflow} ${state}: ${because.join(" → ")}${instead}`;
    });

/** The failure matrix as a table of text, with the way from each step to what failed on request. */
export function renderFailures({ kind, workflows, rows }: FailureMatrix, isExplained: boolean): string {
  const columns = ["fails", ...workflows.map(({ id }) => id), "runs that fail", "recovers in"];
  const table = alignColumns([columns, ...rows.map(writeRow)]);
  const title = `What fails when a part is ${kind === "down" ? "down" : "slower than anyone waits for"}`;
  return [title, ...table, ...(isExplained ? ["", ...rows.flatMap(explainRow)] : [])].join("\n");
}
