import type { Design } from "@/lib/design/schema";
import { readCapacity } from "./component-capacity";
import type { Loaded } from "./component-load";
import { countCalls, type RunCalls } from "./count-calls";
import { indexModel, type ModelIndex } from "./model-index";
import { type Arrivals, type Demand, readArrivals, sumLoads } from "./sum-load";
import { type Trace, traceWorkflow } from "./trace-workflow";

/** A workflow with what its runs ask of the components. */
interface Run {
  trace: Trace;
  counted: RunCalls;
  arrivals: Arrivals;
}

/** A design read once, for everything that is computed from it. */
export interface Prepared {
  index: ModelIndex;
  runs: readonly Run[];
  loaded: readonly Loaded[];
}

const uncounted = new Set(["person", "environment", "pipeline-stage"]);

/** What arrives at each component, and what it bears. */
function loadComponents({ design, nodes, placeOf }: ModelIndex, runs: readonly Run[]): Loaded[] {
  const demands = runs.map(
    ({ trace, arrivals, counted }): Demand => ({ workflow: trace.workflow.id, arrivals, calls: counted }),
  );
  const findMean = sumLoads(demands, nodes.length, "mean");
  const findPeak = sumLoads(demands, nodes.length, "peak");
  return design.components
    .filter(({ kind }) => !uncounted.has(kind))
    .map((component) => {
      const { id } = component;
      const place = placeOf(id) ?? -1;
      const capacity = readCapacity(component);
      return { component, mean: findMean(id, place), peak: findPeak(id, place), capacity };
    });
}

/** What runs ask of the components, however many there are. */
export interface Traced {
  index: ModelIndex;
  runs: readonly Omit<Run, "arrivals">[];
}

/** Follows every workflow through the model. */
export function traceDesign(design: Design): Traced {
  const index = indexModel(design);
  const runs = design.workflows.map((workflow) => {
    const trace = traceWorkflow(index, workflow);
    return { trace, counted: countCalls(index, trace) };
  });
  return { index, runs };
}

/** Adds up the load of a design, at `factor` times the arrivals; `traced` is what is known of it already. */
export function prepareNumbers(design: Design, factor: number, traced = traceDesign(design)): Prepared {
  const { index } = traced;
  const runs = traced.runs.map((run) => ({ ...run, arrivals: readArrivals(run.trace.workflow, factor) }));
  return { index, runs, loaded: loadComponents(index, runs) };
}
