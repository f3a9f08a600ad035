import { type Figure, formatNumber, formatShare, formatTime } from "./figure";

/** A figure in words: its value with its unit, or that it can't be computed. */
export function writeFigure(figure: Figure): string {
  if (!figure.isKnown) return "not computable";
  if (figure.unit === "share") return formatShare(figure.value);
  if (figure.unit === "s") return formatTime(figure.value);
  if (figure.unit === "times the peak") return `${formatNumber(figure.value)} × the peak`;
  return `${formatNumber(figure.value)} ${figure.unit}`;
}

/** Whether an objective is met; open while what it is judged by can't be computed. */
export function writeMet(isMet: boolean | null): "met" | "missed" | "open" {
  if (isMet === null) return "open";
  return isMet ? "met" : "missed";
}

/** Whose word it rests on: what was assumed, what was left out, or what is missing. */
export function writeGrounds(figure: Figure): string[] {
  if (!figure.isKnown) return figure.missing.map((missing) => `missing: ${missing}`);
  const assumed = figure.inputs.filter(({ basis }) => basis === "assumed");
  return [
    ...assumed.map(({ name, text }) => `assumed: ${name} ${text}`),
    ...figure.leftOut.map((leftOut) => `left out: ${leftOut}`),
  ];
}
