import { fileURLToPath } from "node:url";
import { applyPatch } from "../lib/design/apply-patch";
import { diffDesigns } from "../lib/design/diff-designs";
import { generateDesign } from "../lib/design/generate-design";
import { findReferenceErrors } from "../lib/design/references";
import { designSchema } from "../lib/design/schema";
import { parseDesign, stringifyDesign } from "../lib/design/yaml";

const size = { components: 500, relations: 2_000, workflows: 100 };
const runs = 9;

/** The middle of several runs, in milliseconds, after one that warms up. */
function measure(work: () => unknown): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.round((times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0) * 10) / 10;
}

/** How long the work on a large design takes. */
export function designFigures() {
  const design = generateDesign(size);
  const other = structuredClone(generateDesign(size, 2));
  const stored = JSON.stringify(design);
  const text = stringifyDesign(design);
  const patch = { upsert: { components: [{ id: "c-7", owner: "Another team" }] } };
  return {
    size: { ...size, yamlBytes: text.length, jsonBytes: stored.length },
    milliseconds: {
      parse: measure(() => designSchema.parse(JSON.parse(stored))),
      validate: measure(() => findReferenceErrors(design)),
      patch: measure(() => applyPatch(design, patch)),
      diff: measure(() => diffDesigns(design, other)),
      readYaml: measure(() => parseDesign(text)),
      writeYaml: measure(() => stringifyDesign(design)),
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${JSON.stringify(designFigures(), null, 2)}\n`);
}
