import { fileURLToPath } from "node:url";
import { applyPatch } from "../lib/design/apply-patch";
import { diffDesigns } from "../lib/design/diff-designs";
import { generateDesign } from "../lib/design/generate-design";
import { findReferenceErrors } from "../lib/design/references";
import { designSchema } from "../lib/design/schema";
import { parseDesign, stringifyDesign } from "../lib/design/yaml";
import { measureWork } from "./measure-work";

/** What Lintel is to hold without getting slow. */
export const largeSize = { components: 500, relations: 2_000, workflows: 100 };

/** How long the work on a large design takes. */
export function designFigures() {
  const design = generateDesign(largeSize);
  const other = structuredClone(generateDesign(largeSize, 2));
  const stored = JSON.stringify(design);
  const text = stringifyDesign(design);
  const patch = { upsert: { components: [{ id: "c-7", owner: "Another team" }] } };
  return {
    size: { ...largeSize, yamlBytes: text.length, jsonBytes: stored.length },
    milliseconds: {
      parse: measureWork(() => designSchema.parse(JSON.parse(stored))),
      validate: measureWork(() => findReferenceErrors(design)),
      patch: measureWork(() => applyPatch(design, patch)),
      diff: measureWork(() => diffDesigns(design, other)),
      readYaml: measureWork(() => parseDesign(text)),
      writeYaml: measureWork(() => stringifyDesign(design)),
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${JSON.stringify(designFigures(), null, 2)}\n`);
}
