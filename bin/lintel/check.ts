import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { checkDesign } from "../../lib/checks/check-design";
import { dayOf } from "../../lib/checks/day-of";
import type { Finding, Severity } from "../../lib/checks/finding";
import { renderJson } from "../../lib/checks/report/json";
import { renderJunit } from "../../lib/checks/report/junit";
import { renderMarkdown } from "../../lib/checks/report/markdown";
import { renderSarif } from "../../lib/checks/report/sarif";
import type { ReportSource } from "../../lib/checks/report/source";
import { renderText } from "../../lib/checks/report/text";
import { placesIn } from "../../lib/design/yaml-place";
import { AppError } from "../../lib/errors";
import { readBaseline, splitByBaseline, writeBaseline } from "./baseline";
import { readDesignFile, readText } from "./read-design-file";
import { readRules } from "./read-rules";
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

async function readKnown(file: string): Promise<ReadonlySet<string>> {
  const known = readBaseline(await readText(file));
  if (known) return known;
  throw new AppError("invalid", `${file}: this is no baseline; --write-baseline makes one.`);
}

/** Keeps what was found as the baseline of later runs. */
async function keepBaseline(file: string, findings: readonly Finding[]): Promise<number> {
  await writeFile(file, writeBaseline(findings));
  console.log(`${file} holds ${findings.length} findings. Later runs with --baseline tell of others only.`);
  return 0;
}

/** Checks a design: exit code 0 when nothing new is at or above the level, 1 when something is. */
export async function checkCommand(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: "string", default: "text" },
      "fail-on": { type: "string", default: "error" },
      rules: { type: "string" },
      baseline: { type: "string" },
      "write-baseline": { type: "string" },
    },
  });
  const [file, surplus] = positionals;
  if (!file || surplus) throw new UsageError("Name one file to check.");
  const render = choose(formats, values.format, "format");
  const levels = choose(failing, values["fail-on"], "fail-on");

  const design = await readDesignFile(file);
  const rules = await readRules(values.rules, file);
  const { findings, waived } = checkDesign(design, { today: dayOf(new Date()), rules });
  if (values["write-baseline"]) return keepBaseline(values["write-baseline"], findings);
  const baseline = values.baseline === undefined ? undefined : await readKnown(values.baseline);
  const { found, known } = splitByBaseline(findings, baseline ?? new Set());
  const title = design.title ?? basename(file);
  const placeOf = await findPlaces(file);
  process.stdout.write(
    render({ findings: found, waived, title, file, placeOf, rules, known: baseline && known }),
  );
  return found.some(({ severity }) => levels.includes(severity)) ? 1 : 0;
}
