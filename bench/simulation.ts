import { readFile } from "node:fs/promises";
import { readDesign } from "../lib/export/read-design";
import { prepareNumbers } from "../lib/numbers/prepare-numbers";
import { buildNetwork } from "../lib/simulation/build-network";
import { measureSteadyState } from "../lib/simulation/measure-steady-state";
import type { Network } from "../lib/simulation/network";
import { createAssembler } from "../lib/simulation/program";
import { median, rounded } from "./median";

const events = 2_000_000;
const rounds = 5;

/** One queue with one server, busy for three quarters of the time: the least that an event can be. */
function singleQueue(): Network {
  const assembler = createAssembler();
  const entry = assembler.here();
  assembler.serve(0);
  assembler.done();
  const station = {
    id: "queue",
    servers: 1,
    service: 0.01,
    hold: 0.01,
    variability: 1,
    quota: Number.POSITIVE_INFINITY,
  };
  return {
    program: assembler.program,
    sources: [{ id: "runs", rate: 75, entry }],
    stations: [station],
    guards: [],
    deliveries: new Map(),
    policies: [],
  };
}

/** Events a second of this process's own time, so that a busy machine doesn't count. */
function measureRate(network: Network, seed: number): number {
  const before = process.cpuUsage();
  const { events: handled } = measureSteadyState(network, { seed, events });
  const { user, system } = process.cpuUsage(before);
  return handled / ((user + system) / 1e6);
}

function measure(network: Network) {
  measureRate(network, 1);
  const rates = Array.from({ length: rounds }, (_, round) => measureRate(network, round + 2));
  return { events, millionEventsPerSecond: rounded(median(rates) / 1e6) };
}

/** How many events a second of a simulation: of a queue, and of a whole design with all that guards its calls. */
export async function simulationFigures() {
  const outcome = readDesign(await readFile("lib/design/samples/e1.yaml"));
  if (!outcome.accepted) throw new Error("The sample can't be read.");
  return {
    queue: measure(singleQueue()),
    sampleE1: measure(buildNetwork(prepareNumbers(outcome.design, 1)).network),
  };
}
