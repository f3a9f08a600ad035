import { dirname, join } from "node:path";
import { catalogue } from "../../lib/checks/catalogue";
import type { Rule } from "../../lib/checks/rule";
import { AppError } from "../../lib/errors";
import { readOwnRules } from "../../lib/own-rules/read-own-rules";
import { describeErrors, isThere, readText } from "./read-design-file";

const usualName = "lintel.rules.yaml";

/** The catalogue and a team's own rules: of the file that is named, else of `lintel.rules.yaml` beside the design. */
export async function readRules(named: string | undefined, designFile: string): Promise<readonly Rule[]> {
  const file = named ?? join(dirname(designFile), usualName);
  if (named === undefined && !(await isThere(file))) return catalogue;
  const outcome = readOwnRules(await readText(file));
  if (!outcome.accepted) throw new AppError("invalid", describeErrors(file, outcome.errors).join("\n"));
  return [...catalogue, ...outcome.rules];
}
