import { LineCounter, parseDocument } from "yaml";
import { toDesignErrors } from "./apply-patch";
import { orderDesign } from "./canonical";
import type { DesignError } from "./design-error";
import { isRecord, type JsonRecord } from "./json";
import { findReferenceErrors } from "./references";
import { type Design, designSchema } from "./schema";
import { writeYaml } from "./write-yaml";
import { placeAt, placeOf } from "./yaml-place";

/** The version of the model that this program reads and writes; it stands first in a file, as `lintel: 1`. */
const modelVersion = 1;
const maxBytes = 5_000_000;
const maxAliases = 100;

/** An error of a file, with the place where the thing at fault stands, as far as it can be told. */
interface FileError extends DesignError {
  line?: number;
  column?: number;
}

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

const place = (error: DesignError, root: unknown, lines: LineCounter): FileError => ({
  ...error,
  ...placeOf(root, error.path, lines),
});

function readVersion(version: unknown): string | null {
  if (version === undefined || Math.floor(Number(version)) === modelVersion) return null;
  return `this file is of version ${JSON.stringify(version)} of the model; this program reads version ${modelVersion}`;
}

type Document = ReturnType<typeof parseDocument>;

/** Aliases can grow a small file into a huge value, so only a few are followed. */
function readValue(document: Document): { value: unknown } | { problem: string } {
  try {
    return { value: document.toJS({ maxAliasCount: maxAliases }) };
  } catch (cause) {
    return { problem: cause instanceof Error ? cause.message : "the file can't be read" };
  }
}

/** Reads a design; every mistake comes with its line and column, the path by ids, and what is allowed. */
export function parseDesign(text: string): YamlOutcome {
  if (text.length > maxBytes || new TextEncoder().encode(text).length > maxBytes) {
    return refuse("the file is larger than 5 MB, which is more than a design may have");
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const errors = document.errors.map(({ message, pos }) => ({
      path: "",
      problem: message,
      ...placeAt(pos[0], lines),
    }));
    return { accepted: false, errors };
  }
  const read = readValue(document);
  if ("problem" in read) return refuse(read.problem);
  if (!isRecord(read.value))
    return refuse("must be a design: fields such as title, components and relations");

  const { lintel, ...value }: JsonRecord = read.value;
  const versionProblem = readVersion(lintel);
  if (versionProblem)
    return {
      accepted: false,
      errors: [place({ path: "lintel", problem: versionProblem }, document.contents, lines)],
    };

  const parsed = designSchema.safeParse(value);
  const errors = [
    ...(parsed.success ? [] : toDesignErrors(parsed.error, value)),
    ...findReferenceErrors(value),
  ];
  if (parsed.success && errors.length === 0) return { accepted: true, design: parsed.data };
  return { accepted: false, errors: errors.map((error) => place(error, document.contents, lines)) };
}
