import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checkDesign } from "../../lib/checks/check-design";
import { dayOf } from "../../lib/checks/day-of";
import { renderJson } from "../../lib/checks/report/json";
import { stringifyDesign } from "../../lib/design/yaml";
import { renderMarkdown } from "../../lib/export/markdown";
import { renderTranscript } from "../../lib/export/transcript";
import type { LoneConsultation } from "../../lib/turn/consult-alone";

/** Writes what a consultation left behind; files of an earlier one are replaced. */
export async function writeConsultation(folder: string, consultation: LoneConsultation): Promise<void> {
  const { design, version, messages } = consultation;
  const title = design.title ?? "Consultation";
  const report = checkDesign(design, { today: dayOf(new Date()) });
  const files = {
    "design.yaml": stringifyDesign(design),
    "design.md": renderMarkdown({ title, design, version }),
    "transcript.md": renderTranscript({ title, messages }),
    "findings.json": renderJson(report),
  };
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}
