import { type Finding, pillars } from "../finding";
import { countBySeverity, type ReportSource } from "./source";

const oneLine = (text: string) => text.replace(/\s+/g, " ").replaceAll("|", "\\|").replaceAll("<", "&lt;");

const renderFinding = ({ check, severity, message, explanation, targets }: Finding) =>
  [
    `- **${severity}** ${check}: ${oneLine(message)}`,
    `  ${oneLine(explanation)}`,
    ...(targets.length > 0 ? [`  Concerns ${targets.map((id) => `\`${id}\``).join(", ")}.`] : []),
  ].join("\n");

const headingOf = (pillar: string) => `${pillar.charAt(0).toUpperCase()}${pillar.slice(1)}`;

/** For a comment on a change: by pillar, the gravest first. */
export function renderMarkdown({ title, findings, waived, known = [] }: ReportSource): string {
  const sections = pillars.flatMap((pillar) => {
    const own = findings.filter((finding) => finding.pillar === pillar);
    return own.length === 0 ? [] : [`## ${headingOf(pillar)}`, own.map(renderFinding).join("\n")];
  });
  const borne = waived.map(
    ({ check, message, waiver }) =>
      `- ${check}: ${oneLine(message)} ${oneLine(waiver.reason)}${waiver.by ? `, ${oneLine(waiver.by)}` : ""}${waiver.until ? `, until ${waiver.until}` : ""}`,
  );
  const parts = [
    `# Checks of ${oneLine(title)}`,
    `${countBySeverity(findings)}.${known.length > 0 ? ` The baseline knows ${known.length} more.` : ""}`,
    ...sections,
    ...(borne.length > 0 ? ["## Waived", borne.join("\n")] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}
