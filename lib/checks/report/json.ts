import type { ReportSource } from "./source";

/** The open findings as a JSON array. */
export const renderJson = ({ findings }: Pick<ReportSource, "findings">): string =>
  `${JSON.stringify(findings, null, 2)}\n`;
