import { countBySeverity, placeOfFinding, type ReportSource } from "./source";

/** For a terminal: `file:line:column severity check message`, the explanation below it. */
export function renderText(source: ReportSource): string {
  const { findings, waived, known = [], file = "design" } = source;
  const lines = findings.flatMap((finding) => {
    const place = placeOfFinding(source, finding);
    const where = place ? `${file}:${place.line}:${place.column}` : file;
    return [
      `${where} ${finding.severity} ${finding.check} ${finding.message}`,
      `    ${finding.explanation.replaceAll("\n", "\n    ")}`,
    ];
  });
  const borne = waived.map(
    ({ check, message, waiver }) =>
      `waived ${check} ${message} ${waiver.reason}${waiver.until ? ` (until ${waiver.until})` : ""}`,
  );
  const total = [
    countBySeverity(findings),
    ...(waived.length > 0 ? [`${waived.length} waived`] : []),
    ...(known.length > 0 ? [`${known.length} known to the baseline`] : []),
  ].join(", ");
  return `${[...lines, ...borne, total].join("\n")}\n`;
}
