import type { Design } from "@/lib/design/schema";
import { checkDesign } from "./check-design";
import { compareFindings } from "./compare-findings";
import type { Finding, Severity } from "./finding";

/** A finding in the words of a conversation: what and where, without the reasons. */
export type FindingNote = Pick<Finding, "check" | "severity" | "message" | "targets">;

export type OpenCounts = Record<Severity, number>;

export interface ChecksOfChange {
  /** What the change brought, the gravest first; `more` of them are left out. */
  found: FindingNote[];
  more: number;
  /** How many findings the change settled. */
  settled: number;
  open: OpenCounts;
}

/** A patch that makes more findings than this is told of the gravest; `check_design` lists all. */
const mostNotes = 12;

export const noteOf = ({ check, severity, message, targets }: Finding): FindingNote => ({
  check,
  severity,
  message,
  targets,
});

export const countOpen = (findings: readonly Finding[]): OpenCounts => ({
  error: findings.filter(({ severity }) => severity === "error").length,
  warning: findings.filter(({ severity }) => severity === "warning").length,
  info: findings.filter(({ severity }) => severity === "info").length,
});

/** What a change of a design did to its findings: those that are new, those that are gone, and what is open. */
export function compareChecks(before: Design, after: Design, today: string): ChecksOfChange {
  const now = checkDesign(after, { today }).findings;
  const { found, settled } = compareFindings(checkDesign(before, { today }).findings, now);
  return {
    found: found.slice(0, mostNotes).map(noteOf),
    more: Math.max(0, found.length - mostNotes),
    settled: settled.length,
    open: countOpen(now),
  };
}
