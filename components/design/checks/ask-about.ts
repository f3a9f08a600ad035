import type { Finding } from "@/lib/checks/finding";

/** The message that asks the consultant about a finding. */
export function askAbout({ check, severity, title, message, explanation, targets }: Finding): string {
  const concerned = targets.length > 0 ? ` It concerns ${targets.map((id) => `\`${id}\``).join(", ")}.` : "";
  return [
    `About the ${severity} ${check} (“${title}”): ${message}${concerned}`,
    explanation,
    "What does it mean for this design, and how would you settle it? Change the model where the answer is clear; where it is a choice, tell me the options first.",
  ].join("\n\n");
}
