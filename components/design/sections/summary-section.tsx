import type { SectionBodyProps } from "../section";

export function SummaryBody({ design: { summary } }: SectionBodyProps) {
  return <p className="leading-relaxed text-pretty">{summary}</p>;
}
