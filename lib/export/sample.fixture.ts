import { readFileSync } from "node:fs";
import type { Design } from "@/lib/design/schema";
import { parseDesign } from "@/lib/design/yaml";

/** One of the sample designs: e1, e2 or e3. */
export function readSample(name: string): Design {
  const outcome = parseDesign(readFileSync(`lib/design/samples/${name}.yaml`, "utf8"));
  if (!outcome.accepted) throw new Error(JSON.stringify(outcome.errors));
  return outcome.design;
}
