import { parseArgs } from "node:util";
import type { Design } from "../../lib/design/schema";
import { computeNumbers } from "../../lib/numbers/compute-numbers";
import { deriveFailures, type FailureKind } from "../../lib/numbers/failure/failure-matrix";
import { renderFailures } from "../../lib/numbers/failure/render-text";
import { renderNumbers } from "../../lib/numbers/render-text";
import { scaleArrivals } from "../../lib/numbers/scale-arrivals";
import { findFlips } from "../../lib/numbers/sensitivity/find-flips";
import { renderFlips } from "../../lib/numbers/sensitivity/render-text";
import { renderSagas } from "../../lib/saga/render-text";
import { reportSagas } from "../../lib/saga/report-sagas";
import { readDesignFile } from "./read-design-file";
import { UsageError } from "./usage-error";

function readFactor(text: string): number {
  const factor = Number(text);
  if (!(Number.isFinite(factor) && factor > 0))
    throw new UsageError(`--load takes a number above 0, not "${text}".`);
  return factor;
}

function readKind(text: string): FailureKind {
  if (text === "down" || text === "slow") return text;
  throw new UsageError(`--fail takes down, slow, not "${text}".`);
}

/** The workflows that are searched for what breaks them: one by its id, or every one. */
function readSagas(design: Design, name: string | undefined) {
  if (name === undefined) return null;
  const reports = reportSagas(design);
  const asked = name === "all" ? reports : reports.filter(({ workflow }) => workflow === name);
  if (name !== "all" && asked.length === 0) {
    const known = reports.map(({ workflow }) => workflow).join(", ") || "none";
    throw new UsageError(
      `--saga takes all, or a workflow with roles or compensations (${known}), not "${name}".`,
    );
  }
  return asked;
}

/** What a design bears, how fast it answers, how often it is up and what fails when, computed from its model. */
export async function numbersCommand(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: "string", default: "text" },
      load: { type: "string", default: "1" },
      fail: { type: "string", default: "down" },
      explain: { type: "boolean", default: false },
      sensitivity: { type: "boolean", default: false },
      saga: { type: "string" },
    },
  });
  const [file, surplus] = positionals;
  if (!file || surplus) throw new UsageError("Name one file to compute.");
  if (values.format !== "text" && values.format !== "json")
    throw new UsageError(`--format takes text, json, not "${values.format}".`);
  const factor = readFactor(values.load);
  const kind = readKind(values.fail);
  const design = await readDesignFile(file);
  const numbers = computeNumbers(design, { factor });
  const failures = deriveFailures(design, { kind, factor });
  const flips = values.sensitivity ? findFlips(scaleArrivals(design, factor)) : null;
  const sagas = readSagas(design, values.saga);
  if (values.format === "json") {
    const asked = { ...(flips && { sensitivity: flips }), ...(sagas && { sagas }) };
    console.log(JSON.stringify({ ...numbers, failures, ...asked }, null, 2));
    return 0;
  }
  console.log(`${renderNumbers(numbers, values.explain)}\n${renderFailures(failures, values.explain)}`);
  if (flips) console.log(`\n${renderFlips(flips)}`);
  if (sagas) console.log(`\n${renderSagas(sagas)}`);
  return 0;
}
