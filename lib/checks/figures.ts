import type { Figure, Input } from "@/lib/numbers/figure";

const mostLines = 12;

function shorten<Item>(items: readonly Item[], write: (item: Item) => string): string[] {
  const left = items.length - mostLines;
  return left <= 0 ? items.map(write) : [`… ${left} more`, ...items.slice(left).map(write)];
}

const asIs = (line: string) => line;
const writeInput = ({ name, text, basis }: Input) => `${name} ${text} (${basis})`;

/** The arithmetic behind a figure in one paragraph: the steps, then each input with whose word it rests on. */
export function explainFigure(figure: Figure): string {
  const steps = shorten(figure.derivation, asIs).join("; ");
  if (!figure.isKnown) return `${steps}. Not known: ${shorten(figure.missing, asIs).join(", ")}.`;
  const { inputs, leftOut } = figure;
  return [
    `${steps}.`,
    ...(inputs.length > 0 ? [`From ${shorten(inputs, writeInput).join(", ")}.`] : []),
    ...(leftOut.length > 0
      ? [`Left out, because it isn't known: ${shorten(leftOut, asIs).join(", ")}.`]
      : []),
  ].join(" ");
}

export const knownValue = (figure: Figure): number | undefined => (figure.isKnown ? figure.value : undefined);
