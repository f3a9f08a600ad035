import type { Figure, Input } from "@/lib/numbers/figure";

const mostLines = 12;

const shorten = (lines: readonly string[]): string[] =>
  lines.length <= mostLines
    ? [...lines]
    : [`… ${lines.length - mostLines} more`, ...lines.slice(lines.length - mostLines)];

const writeInput = ({ name, text, basis }: Input) => `${name} ${text} (${basis})`;

/** The arithmetic behind a figure in one paragraph: the steps, then each input with whose word it rests on. */
export function explainFigure(figure: Figure): string {
  const steps = shorten(figure.derivation).join("; ");
  if (!figure.isKnown) return `${steps}. Not known: ${shorten(figure.missing).join(", ")}.`;
  const { inputs, leftOut } = figure;
  return [
    `${steps}.`,
    ...(inputs.length > 0 ? [`From ${shorten(inputs.map(writeInput)).join(", ")}.`] : []),
    ...(leftOut.length > 0 ? [`Left out, because it isn't known: ${shorten(leftOut).join(", ")}.`] : []),
  ].join(" ");
}

export const knownValue = (figure: Figure): number | undefined => (figure.isKnown ? figure.value : undefined);
