import type { SagaReport } from "./report-sagas";

const indent = (text: string, by: number) => `${" ".repeat(by)}${text}`;

/** What can break each workflow as text: the verdict, and each shortest sequence in words. */
export function renderSagas(reports: readonly SagaReport[]): string {
  if (reports.length === 0) return "What can break\nNo workflow has steps with a role or a compensation.";
  const lines = reports.flatMap(({ workflow, verdict, violations }) => [
    `${workflow}: ${verdict}`,
    ...violations.flatMap(({ title, sequence }) => [
      indent(`${title}:`, 2),
      ...sequence.map((event, at) => indent(`${at + 1}. ${event}`, 4)),
    ]),
  ]);
  return ["What can break", ...lines].join("\n");
}
