import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Design } from "@/lib/design/schema";
import { parseDesign } from "@/lib/design/yaml";
import { AppError } from "@/lib/errors";
import { samples } from "./samples";

const read = new Map<string, Promise<Design>>();

async function parseSample(name: string): Promise<Design> {
  const outcome = parseDesign(
    await readFile(join(process.cwd(), "lib/design/samples", `${name}.yaml`), "utf8"),
  );
  if (outcome.accepted) return outcome.design;
  throw new AppError("internal", "This example can't be read.", { details: outcome.errors });
}

/** A design that comes with the program. It never changes, so it is read once. */
export async function readSample(name: string): Promise<Design> {
  if (!samples.some((sample) => sample.name === name))
    throw new AppError("not_found", "There is no such example.");
  const known = read.get(name) ?? parseSample(name);
  read.set(name, known);
  return known;
}
