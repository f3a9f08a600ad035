import type { DiagramEdge, LineStyle } from "./graph";
import { wrapText } from "./measure-text";

export const labelSize = 11;
export const labelLine = 14;
const labelWidth = 148;
const mostLines = 3;

export interface Arrow {
  from: string;
  to: string;
  style: LineStyle;
  text: string;
  /** The relation that it stands for, if it is one. */
  relation?: string;
}

/** Texts one below the other; what doesn't fit is counted. */
function labelOf(texts: readonly string[]): string[] {
  const [first = "", ...others] = texts;
  const space = { maxWidth: labelWidth, fontSize: labelSize };
  if (others.length === 0) return wrapText(first, { ...space, maxLines: mostLines });
  const shown = texts.length > mostLines ? texts.slice(0, mostLines - 1) : texts;
  const left = texts.length - shown.length;
  return [
    ...shown.flatMap((text) => wrapText(text, { ...space, maxLines: 1 })),
    ...(left > 0 ? [`and ${left} more`] : []),
  ];
}

/** One edge for all arrows that lead from one box to another in the same style. */
export function mergeEdges(arrows: readonly Arrow[]): DiagramEdge[] {
  const groups = Map.groupBy(arrows, ({ from, to, style }) => `${from}>${to}>${style}`);
  return [...groups].flatMap(([id, group]) => {
    const [first] = group;
    if (!first) return [];
    const texts = new Set(group.map(({ text }) => text).filter(Boolean));
    return {
      id,
      from: first.from,
      to: first.to,
      style: first.style,
      label: labelOf([...texts]),
      relations: group.flatMap(({ relation }) => relation ?? []),
    };
  });
}
