import { LineCounter, parseDocument } from "yaml";
import type { DesignError } from "./design-error";
import { placeAt, placeOf } from "./yaml-place";

const maxBytes = 5_000_000;
const maxAliases = 100;

/** An error of a file, with the place where the thing at fault stands, as far as it can be told. */
export interface FileError extends DesignError {
  line?: number;
  column?: number;
}

type YamlReading =
  | { isRead: true; value: unknown; place: (error: DesignError) => FileError }
  | { isRead: false; errors: FileError[] };

const refuse = (problem: string): YamlReading => ({ isRead: false, errors: [{ path: "", problem }] });

/** Aliases can grow a small file into a huge value, so only a few are followed. */
function readValue(document: ReturnType<typeof parseDocument>): { value: unknown } | { problem: string } {
  try {
    return { value: document.toJS({ maxAliasCount: maxAliases }) };
  } catch (cause) {
    return { problem: cause instanceof Error ? cause.message : "the file can't be read" };
  }
}

/** The value of a YAML text of at most 5 MB, with a way to tell where in it an error stands. */
export function readYaml(text: string): YamlReading {
  if (text.length > maxBytes || new TextEncoder().encode(text).length > maxBytes)
    return refuse("the file is larger than 5 MB, which is more than it may have");
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const errors = document.errors.map(({ message, pos }) => ({
      path: "",
      problem: message,
      ...placeAt(pos[0], lines),
    }));
    return { isRead: false, errors };
  }
  const read = readValue(document);
  if ("problem" in read) return refuse(read.problem);
  const place = (error: DesignError) => ({ ...error, ...placeOf(document.contents, error.path, lines) });
  return { isRead: true, value: read.value, place };
}
