import ELK from "elkjs/lib/elk.bundled.js";
import { generateDesign } from "../lib/design/generate-design";
import { drawGraph } from "../lib/diagram/draw-graph";
import { layoutGraph } from "../lib/diagram/layout-graph";
import { moveNodes } from "../lib/diagram/move-nodes";
import { writeSvg } from "../lib/diagram/write-svg";
import { median, rounded } from "./median";

const size = { components: 60, relations: 120, workflows: 6 };
const runs = 5;

/** The middle of several runs, in milliseconds, after one that warms up. */
async function measure(work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return rounded(median(times));
}

/** How long the components diagram of 60 components takes, from the design to its places and to a file. */
export async function layoutFigures() {
  const design = generateDesign(size);
  const elk = new ELK();
  const graph = drawGraph(design, "components");
  const placed = await layoutGraph(graph, elk);
  return {
    size: { boxes: graph.nodes.length, arrows: graph.edges.length },
    milliseconds: {
      draw: await measure(() => drawGraph(design, "components")),
      layout: await measure(() => layoutGraph(graph, elk)),
      moveOne: await measure(() => moveNodes(placed, { "c-7": { x: 0, y: 0 } })),
      writeSvg: await measure(() => writeSvg(placed, { title: "Components", theme: "light" })),
    },
  };
}
