import { parseArgs } from "node:util";
import type { Design } from "../../lib/design/schema";
import { computeNumbers } from "../../lib/numbers/compute-numbers";
import { type Drill, drillFailure } from "../../lib/numbers/failure/drill-failure";
import { deriveFailures, type FailureKind } from "../../lib/numbers/failure/failure-matrix";
import { listFailureTargets } from "../../lib/numbers/failure/failure-targets";
import { renderDrill } from "../../lib/numbers/failure/render-drill";
import { renderFailures } from "../../lib/numbers/failure/render-text";
import { renderNumbers } from "../../lib/numbers/render-text";
import { scaleArrivals } from "../../lib/numbers/scale-arrivals";
import { findFlips } from "../../lib/numbers/sensitivity/find-flips";
import { renderFlips } from "../../lib/numbers/sensitivity/render-text";
import { renderSagas } from "../../lib/saga/render-text";
import { reportSagas } from "../../lib/saga/report-sagas";
import { renderOutage } from "../../lib/simulation/render-outage";
import { renderSurge } from "../../lib/simulation/render-surge";
import { renderSimulation } from "../../lib/simulation/render-text";
import { readDesignFile } from "./read-design-file";
import { simulateApart } from "./simulate-apart";
import { UsageError } from "./usage-error";

function readFactor(name: string, text: string): number {
  const factor = Number(text);
  if (!(Number.isFinite(factor) && factor > 0))
    throw new UsageError(`--${name} takes a number above 0, not "${text}".`);
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

/** The outage of one part, relation or place that is asked for. */
function readDrill(
  design: Design,
  target: string | undefined,
  minutes: number,
  factor: number,
): Drill | null {
  if (target === undefined) return null;
  const drill = drillFailure(design, { target, outage: minutes * 60, factor });
  if (drill) return drill;
  const known = listFailureTargets(design).map(({ id }) => id);
  throw new UsageError(`--drill takes what may fail (${known.join(", ")}), not "${target}".`);
}

function readWhole(name: string, text: string, least: number): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= least) return number;
  throw new UsageError(`--${name} takes a whole number from ${least} on, not "${text}".`);
}

const options = {
  format: { type: "string", default: "text" },
  load: { type: "string", default: "1" },
  fail: { type: "string", default: "down" },
  explain: { type: "boolean", default: false },
  sensitivity: { type: "boolean", default: false },
  saga: { type: "string" },
  drill: { type: "string" },
  minutes: { type: "string", default: "60" },
  simulate: { type: "boolean", default: false },
  surge: { type: "string" },
  seed: { type: "string", default: "1" },
  events: { type: "string", default: "3000000" },
} as const;

/** The one file that is named, and what is asked about it. */
function readArguments(args: string[]) {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options });
  const [file, surplus] = positionals;
  if (!file || surplus) throw new UsageError("Name one file to compute.");
  if (values.format !== "text" && values.format !== "json")
    throw new UsageError(`--format takes text, json, not "${values.format}".`);
  return {
    ...values,
    file,
    factor: readFactor("load", values.load),
    times: values.surge === undefined ? null : readFactor("surge", values.surge),
    kind: readKind(values.fail),
    seed: readWhole("seed", values.seed, 0),
    events: readWhole("events", values.events, 1000),
    minutes: readWhole("minutes", values.minutes, 1),
  };
}

/** What is asked to be watched run by run: the usual load, the outage of the drill, a surge. */
async function simulateAsked(
  design: Design,
  drill: Drill | null,
  {
    simulate,
    factor,
    seed,
    events,
    times,
    minutes,
  }: Pick<ReturnType<typeof readArguments>, "simulate" | "factor" | "seed" | "events" | "times" | "minutes">,
) {
  const shared = { factor, seed };
  const outage = drill && { target: drill.target, outage: drill.outage, ...shared };
  const surge = times === null ? null : { times, duration: minutes * 60, ...shared };
  return {
    simulation: simulate ? await simulateApart("usual", design, { events, ...shared }) : null,
    outage: simulate && outage ? await simulateApart("outage", design, outage) : null,
    surge: surge && (await simulateApart("surge", design, surge)),
  };
}

/** Only what was asked for. */
const withoutNull = (found: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null));

/** What a design bears, how fast it answers, how often it is up and what fails when, computed from its model. */
export async function numbersCommand(args: string[]): Promise<number> {
  const { file, format, explain, factor, kind, seed, ...asked } = readArguments(args);
  const design = await readDesignFile(file);
  const numbers = computeNumbers(design, { factor });
  const failures = deriveFailures(design, { kind, factor });
  const flips = asked.sensitivity ? findFlips(scaleArrivals(design, factor)) : null;
  const sagas = readSagas(design, asked.saga);
  const drill = readDrill(design, asked.drill, asked.minutes, factor);
  const simulated = await simulateAsked(design, drill, { ...asked, factor, seed });
  if (format === "json") {
    const found = withoutNull({ sensitivity: flips, sagas, drill, ...simulated });
    console.log(JSON.stringify({ ...numbers, failures, ...found }, null, 2));
    return 0;
  }
  const sections = [
    `${renderNumbers(numbers, explain)}\n${renderFailures(failures, explain)}`,
    flips && renderFlips(flips),
    sagas && renderSagas(sagas),
    drill && renderDrill(drill),
    simulated.simulation && renderSimulation(simulated.simulation, numbers),
    simulated.outage && renderOutage(simulated.outage),
    simulated.surge && renderSurge(simulated.surge),
  ];
  console.log(sections.filter((section) => section !== null).join("\n\n"));
  return 0;
}
