import ELK from "elkjs/lib/elk-api";
import type { DiagramGraph } from "@/lib/diagram/graph";
import { layoutGraph, type PlacedGraph } from "@/lib/diagram/layout-graph";

export type Placement = { placed: true; graph: PlacedGraph } | { placed: false; reason: string };

interface Layouter {
  worker: Worker;
  elk: InstanceType<typeof ELK>;
  /** Settles only when the worker itself fails, which ELK would not notice. */
  failure: Promise<never>;
}

function startLayouter(): Layouter {
  const worker = new Worker(new URL("elkjs/lib/elk-worker.min.js", import.meta.url));
  const failure = new Promise<never>((_, reject) => {
    worker.addEventListener("error", ({ message }) =>
      reject(new Error(message || "The layout can't start.")),
    );
  });
  // Nobody may be waiting when it fails.
  failure.catch(() => undefined);
  return { worker, elk: new ELK({ workerFactory: () => worker }), failure };
}

/** One worker for the page: the main thread stays free however large a diagram is. */
let layouter: Layouter | undefined;

async function place(graph: DiagramGraph): Promise<Placement> {
  try {
    layouter ??= startLayouter();
    const { elk, failure } = layouter;
    return { placed: true, graph: await Promise.race([layoutGraph(graph, elk), failure]) };
  } catch (error) {
    // The next diagram gets a worker of its own instead of one that has failed.
    layouter?.worker.terminate();
    layouter = undefined;
    return { placed: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

const mostKept = 20;
const placements = new Map<string, Promise<Placement>>();

/** Lays a diagram out once; the same promise comes back for the same diagram. */
export function placeDiagram(graph: DiagramGraph): Promise<Placement> {
  const key = JSON.stringify(graph);
  const placement = placements.get(key) ?? place(graph);
  placements.delete(key);
  placements.set(key, placement);
  for (const oldest of [...placements.keys()].slice(0, -mostKept)) placements.delete(oldest);
  return placement;
}
