import { existsSync, readFileSync, rmSync } from "node:fs";
import { z } from "zod";

export type Count = { name: string; passed: number; failed: number };

const vitestReport = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    numTodoTests: z.number(),
  })
  .transform((report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));

const playwrightReport = z
  .object({
    stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  })
  .transform(({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));

const reports = { vitest: vitestReport, playwright: playwrightReport };

export function forgetReport(file: string): void {
  rmSync(file, { force: true });
}

/** A runner's own count; a run that ended badly without a failed test counts as one failure. */
export function readReport(kind: keyof typeof reports, file: string, endedWell: boolean): Count {
  if (!existsSync(file)) return { name: kind, passed: 0, failed: 1 };
  const { passed, failed, skipped } = reports[kind].parse(JSON.parse(readFileSync(file, "utf8")));
  if (skipped > 0) console.error(`${kind}: ${skipped} skipped`);
  // A pipeline has everything installed, so there a skipped test is one that was silenced.
  const silenced = process.env.CI ? skipped : 0;
  const unexplained = endedWell || failed > 0 ? 0 : 1;
  return { name: kind, passed, failed: failed + silenced + unexplained };
}
