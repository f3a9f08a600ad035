import type { Design } from "@/lib/design/schema";
import { reportSagas } from "./report-sagas";

/** What can break a workflow as words that can be quoted. */
export interface SagaDigest {
  workflow: string;
  verdict: string;
  /** The shortest sequence for each violation, the shortest first. */
  violations: { title: string; sequence: string[] }[];
  /** Violations that didn't fit. */
  leftOut: number;
}

const mostTold = 3;

/** What can break one workflow, or every one that is taken back when it fails, in few enough words to be read at once. */
export const digestSagas = (design: Design, workflow: string | undefined): SagaDigest[] =>
  reportSagas(design)
    .filter((report) => workflow === undefined || report.workflow === workflow)
    .map(({ workflow: id, verdict, violations }) => ({
      workflow: id,
      verdict,
      violations: violations.slice(0, mostTold).map(({ title, sequence }) => ({ title, sequence })),
      leftOut: Math.max(0, violations.length - mostTold),
    }));
