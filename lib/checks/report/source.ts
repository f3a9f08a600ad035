import type { Place } from "@/lib/design/yaml-place";
import type { CheckReport } from "../check-design";
import type { Finding } from "../finding";

/** What a report is written from. */
export interface ReportSource extends CheckReport {
  title: string;
  /** The file that was checked, as its reader knows it. */
  file?: string | undefined;
  placeOf?: ((path: string) => Place | undefined) | undefined;
}

export const placeOfFinding = ({ placeOf }: ReportSource, { path }: Finding): Place | undefined =>
  path === undefined ? undefined : placeOf?.(path);

export const countBySeverity = (findings: readonly Finding[]): string => {
  const counts = (["error", "warning", "info"] as const).map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return `${count} ${severity}${count === 1 || severity === "info" ? "" : "s"}`;
  });
  return counts.join(", ");
};
