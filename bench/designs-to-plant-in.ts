import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { generateDesign } from "../lib/design/generate-design";
import type { Design } from "../lib/design/schema";
import { parseDesign } from "../lib/design/yaml";
import { consultAlone } from "../lib/turn/consult-alone";

export interface NamedDesign {
  name: string;
  design: Design;
}

const read = (file: string) => readFileSync(fileURLToPath(new URL(file, import.meta.url)), "utf8");

function readSample(name: string): NamedDesign {
  const outcome = parseDesign(read(`../lib/design/samples/${name}.yaml`));
  if (!outcome.accepted) throw new Error(`The sample ${name} can't be read.`);
  return { name, design: outcome.design };
}

/** One of each kind: a workflow, an integration, a pipeline, a system. */
const chosenBriefs = ["b05-insurance", "b07-erp-shop", "b09-ml-deploy", "b15-saas"];

/** What the built-in consultant designs for a brief when every question is skipped, taken as proposed. */
async function consult(id: string): Promise<NamedDesign> {
  const briefs = z
    .array(z.object({ id: z.string(), brief: z.string() }))
    .parse(JSON.parse(read("briefs.json")));
  const found = briefs.find((one) => one.id === id);
  if (!found) throw new Error(`bench/briefs.json has no brief ${id}.`);
  process.env.LINTEL_CONSULTANT = "built-in";
  const { design } = await consultAlone(found.brief, {});
  return { name: id, design: { ...design, status: "proposed" } };
}

/** Drawn at random, so that defects meet what nobody thought of. */
const drawn = [1, 2].map((seed) => ({
  name: `random-${seed}`,
  design: generateDesign({ components: 14, relations: 20, workflows: 4 }, seed),
}));

/** The samples, designs of the built-in consultant, and some drawn at random. */
export const listDesignsToPlantIn = async (): Promise<NamedDesign[]> => [
  ...["e1", "e2", "e3"].map(readSample),
  ...(await Promise.all(chosenBriefs.map(consult))),
  ...drawn,
];
