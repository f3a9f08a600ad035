import { toDesignErrors } from "./apply-patch";
import { orderDesign } from "./canonical";
import { isRecord, type JsonRecord } from "./json";
import { type FileError, readYaml } from "./read-yaml";
import { findReferenceErrors } from "./references";
import { type Design, designSchema } from "./schema";
import { writeYaml } from "./write-yaml";

/** The version of the model that this program reads and writes; it stands first in a file, as `lintel: 1`. */
const modelVersion = 1;

export type YamlOutcome = { accepted: true; design: Design } | { accepted: false; errors: FileError[] };

const refuse = (problem: string, path = ""): YamlOutcome => ({
  accepted: false,
  errors: [{ path, problem }],
});

const isEmpty = (value: unknown) =>
  Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0;

/** A design as YAML: the same design gives the same bytes, and `parseDesign` gives it back. */
export function stringifyDesign(design: Design): string {
  const filled = Object.entries(orderDesign(design)).filter(([, value]) => !isEmpty(value));
  return writeYaml({ lintel: modelVersion, ...Object.fromEntries(filled) });
}

function readVersion(version: unknown): string | null {
  if (version === undefined || Math.floor(Number(version)) === modelVersion) return null;
  return `this file is of version ${JSON.stringify(version)} of the model; this program reads version ${modelVersion}`;
}

/** Reads a design; every mistake comes with its line and column, the path by ids, and what is allowed. */
export function parseDesign(text: string): YamlOutcome {
  const reading = readYaml(text);
  if (!reading.isRead) return { accepted: false, errors: reading.errors };
  if (!isRecord(reading.value))
    return refuse("must be a design: fields such as title, components and relations");

  const { lintel, ...value }: JsonRecord = reading.value;
  const versionProblem = readVersion(lintel);
  if (versionProblem)
    return { accepted: false, errors: [reading.place({ path: "lintel", problem: versionProblem })] };

  const parsed = designSchema.safeParse(value);
  const errors = [
    ...(parsed.success ? [] : toDesignErrors(parsed.error, value)),
    ...findReferenceErrors(value),
  ];
  if (parsed.success && errors.length === 0) return { accepted: true, design: parsed.data };
  return { accepted: false, errors: errors.map(reading.place) };
}
