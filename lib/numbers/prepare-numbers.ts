import type { Design } from "@/lib/design/schema";
import { type Loaded, loadComponent } from "./component-load";
import { countCalls, type RunCalls } from "./count-calls";
import { indexModel, type ModelIndex } from "./model-index";
import { type Arrivals, readArrivals, type Share } from "./sum-load";
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

/** What the runs of all workflows ask of each component or channel, by place. */
function gatherShares(index: ModelIndex, runs: readonly Run[]): readonly Share[][] {
  const shares: Share[][] = index.nodes.map(() => []);
  for (const { trace, counted, arrivals } of runs)
    for (const calls of counted.all)
      shares[calls.place]?.push({ workflow: trace.workflow.id, arrivals, calls });
  return shares;
}

/** Follows every workflow through the model and adds up the load, at `factor` times the arrivals. */
export function prepareNumbers(design: Design, factor: number): Prepared {
  const index = indexModel(design);
  const runs = design.workflows.map((workflow) => {
    const trace = traceWorkflow(index, workflow);
    return { trace, counted: countCalls(index, trace), arrivals: readArrivals(workflow, factor) };
  });
  const shares = gatherShares(index, runs);
  const loaded = design.components
    .filter(({ kind }) => !uncounted.has(kind))
    .map((component) => loadComponent(component, shares[index.placeOf(component.id) ?? -1] ?? []));
  return { index, runs, loaded };
}
