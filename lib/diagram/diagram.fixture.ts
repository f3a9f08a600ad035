import { readFileSync } from "node:fs";
import ELK from "elkjs/lib/elk.bundled.js";
import type { Design } from "@/lib/design/schema";
import { parseDesign } from "@/lib/design/yaml";
import type { DiagramGraph } from "./graph";
import { layoutGraph } from "./layout-graph";

const samples = new Map<string, Design>();

/** One of the sample designs: e1, e2 or e3. */
export function readSample(name: string): Design {
  const sample = samples.get(name) ?? parseSample(name);
  samples.set(name, sample);
  return sample;
}

function parseSample(name: string): Design {
  const outcome = parseDesign(readFileSync(`lib/design/samples/${name}.yaml`, "utf8"));
  if (!outcome.accepted) throw new Error(JSON.stringify(outcome.errors));
  return outcome.design;
}

const elk = new ELK();

/** Laid out in this process, as the page's worker does it. */
export const layOut = (graph: DiagramGraph) => layoutGraph(graph, elk);
