import type { Design } from "@/lib/design/schema";
import { computeNumbers } from "@/lib/numbers/compute-numbers";
import { prepareNumbers } from "@/lib/numbers/prepare-numbers";
import { buildNetwork } from "./build-network";
import { listOmissions } from "./list-omissions";
import { type Effort, measureSteadyState } from "./measure-steady-state";
import type { SourceResult } from "./run-record";

/** How the runs of a workflow went, with 99 % intervals. Seconds, and shares of 1. */
export interface SimulatedWorkflow extends SourceResult {
  name: string;
  /** What the model must say before the latency can be told. */
  missing: readonly string[];
}

/** What a simulation of a design at its peak has shown. */
export interface DesignSimulation {
  seed: number;
  /** How many times the arrivals of the model. */
  factor: number;
  events: number;
  /** Simulated seconds that count. */
  duration: number;
  /** More comes than is borne, so that what waits grows for ever. */
  isOverloaded: boolean;
  workflows: readonly SimulatedWorkflow[];
  omissions: readonly string[];
}

export interface SimulationRequest extends Partial<Effort> {
  factor?: number;
}

/** Enough that the rarest of common workflows has its percentiles, in a few seconds. */
const usualEvents = 3_000_000;

/**
 * Watches a design at its peak: every run of every workflow by itself, with its time-outs, retries, breakers and
 * bulkheads. The same seed gives the same result.
 */
export function simulateDesign(
  design: Design,
  { seed = 1, factor = 1, events = usualEvents, onProgress }: SimulationRequest = {},
): DesignSimulation {
  const { network } = buildNetwork(prepareNumbers(design, factor));
  const { workflows } = computeNumbers(design, { factor });
  const state = measureSteadyState(network, { seed, events, ...(onProgress && { onProgress }) });
  return {
    seed,
    factor,
    events: state.events,
    duration: state.duration,
    isOverloaded: state.isOverloaded,
    workflows: state.sources.flatMap((source, at) => {
      const workflow = workflows[at];
      if (!workflow) return [];
      const { p95 } = workflow.latency;
      const missing = p95.isKnown ? [] : p95.missing;
      return [{ ...source, name: workflow.name, missing, latency: p95.isKnown ? source.latency : null }];
    }),
    omissions: listOmissions(design),
  };
}
