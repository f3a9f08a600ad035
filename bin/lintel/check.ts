import { basename } from "node:path";
import { parseArgs } from "node:util";
import { checkDesign } from "../../lib/checks/check-design";
import { dayOf } from "../../lib/checks/day-of";
import type { Severity } from "../../lib/checks/finding";
import { renderJson } from "../../lib/checks/report/json";
import { renderJunit } from "../../lib/checks/report/junit";
import { renderMarkdown } from "../../lib/checks/report/markdown";
import { renderSarif } from "../../lib/checks/report/sarif";
import type { ReportSource } from "../../lib/checks/report/source";
import { renderText } from "../../lib/checks/report/text";
import { placesIn } from "../../lib/design/yaml-place";
import { readDesignFile, readText } from "./read-design-file";
import { UsageError } from "./usage-error";

const formats: Record<string, (source: ReportSource) => string> = {
  text: renderText,
  markdown: renderMarkdown,
  json: renderJson,
  sarif: renderSarif,
  junit: renderJunit,
};

const failing: Record<string, readonly Severity[]> = {
  error: ["error"],
  warning: ["error", "warning"],
  never: [],
};

function choose<Value>(choices: Record<string, Value>, name: string, option: string): Value {
  const choice = Object.hasOwn(choices, name) ? choices[name] : undefined;
  if (choice === undefined)
    throw new UsageError(`--${option} takes ${Object.keys(choices).join(", ")}, not "${name}".`);
  return choice;
}

/** Lines are told of a YAML file; a bundle is an archive. */
async function findPlaces(file: string) {
  const text = await readText(file);
  return text.startsWith("PK") ? undefined : placesIn(text);
}

/** Checks a design: exit code 0 when nothing is at or above the level, 1 when something is. */
export async function checkCommand(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: "string", default: "text" },
      "fail-on": { type: "string", default: "error" },
    },
  });
  const [file, surplus] = positionals;
  if (!file || surplus) throw new UsageError("Name one file to check.");
  const render = choose(formats, values.format, "format");
  const levels = choose(failing, values["fail-on"], "fail-on");

  const design = await readDesignFile(file);
  const report = checkDesign(design, { today: dayOf(new Date()) });
  const title = design.title ?? basename(file);
  process.stdout.write(render({ ...report, title, file, placeOf: await findPlaces(file) }));
  return report.findings.some(({ severity }) => levels.includes(severity)) ? 1 : 0;
}
