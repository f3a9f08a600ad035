import { z } from "zod";
import type { Finding } from "../../lib/checks/finding";

const baselineSchema = z.strictObject({
  lintelBaseline: z.literal(1),
  findings: z.array(z.string()),
});

/** The findings that a team has decided to live with for now, as a file that can be read and compared. */
export function writeBaseline(findings: readonly Finding[]): string {
  const fingerprints = findings.map(({ fingerprint }) => fingerprint).toSorted();
  return `${JSON.stringify({ lintelBaseline: 1, findings: fingerprints }, null, 2)}\n`;
}

/** The fingerprints in a baseline; null when the text is none. */
export function readBaseline(text: string): ReadonlySet<string> | null {
  try {
    const parsed = baselineSchema.safeParse(JSON.parse(text));
    return parsed.success ? new Set(parsed.data.findings) : null;
  } catch {
    return null;
  }
}

/** Findings that are new, and those that the baseline knows. */
export function splitByBaseline(findings: readonly Finding[], baseline: ReadonlySet<string>) {
  return {
    found: findings.filter(({ fingerprint }) => !baseline.has(fingerprint)),
    known: findings.filter(({ fingerprint }) => baseline.has(fingerprint)),
  };
}
