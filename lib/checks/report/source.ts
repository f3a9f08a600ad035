import type { Place } from "@/lib/design/yaml-place";
import { catalogue } from "../catalogue";
import type { CheckReport } from "../check-design";
import type { Finding } from "../finding";
import type { Rule } from "../rule";

/** What a report is written from. */
export interface ReportSource extends CheckReport {
  title: string;
  /** The file that was checked, as its reader knows it. */
  file?: string | undefined;
  placeOf?: ((path: string) => Place | undefined) | undefined;
  /** What was looked for; the catalogue, when nothing else is said. */
  rules?: readonly Rule[] | undefined;
  /** Findings that a baseline knows: they are no news. */
  known?: readonly Finding[] | undefined;
}

export const rulesOf = ({ rules = catalogue }: Pick<ReportSource, "rules">): readonly Rule[] => rules;

export const placeOfFinding = ({ placeOf }: ReportSource, { path }: Finding): Place | undefined =>
  path === undefined ? undefined : placeOf?.(path);

export const countBySeverity = (findings: readonly Finding[]): string => {
  const counts = (["error", "warning", "info"] as const).map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return `${count} ${severity}${count === 1 || severity === "info" ? "" : "s"}`;
  });
  return counts.join(", ");
};
