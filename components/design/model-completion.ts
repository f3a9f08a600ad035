import type { z } from "zod";
import { designSchema } from "@/lib/design/schema";
import { fieldsOf, keysOf, wordsOf } from "@/lib/design/schema-fields";

type Schema = z.core.$ZodType;

const keyLine = /^(\s*(?:-\s+)*)([A-Za-z][\w-]*):/;

/** How far a line's key is indented, the dashes of a list counted as indentation. */
const depthOf = (line: string) => /^\s*(?:-\s+)*/.exec(line)?.[0].length ?? 0;

/** The names of the fields that a line lies in, from the outermost to the innermost, read from the indentation. */
function findParents(lines: readonly string[], depth: number): string[] {
  const parents: string[] = [];
  let limit = depth;
  for (const line of lines.toReversed()) {
    const [, indentation = "", name] = keyLine.exec(line) ?? [];
    if (name === undefined || indentation.length >= limit) continue;
    parents.unshift(name);
    limit = indentation.length;
  }
  return parents;
}

export interface Completion {
  /** Where, in the line, the word begins that is completed. */
  column: number;
  words: string[];
}

/**
 * What the model allows at the end of `lines`, the last of which is the beginning of a line: names of fields, or
 * the words of a field that takes one of a few.
 */
export function completeModel(lines: readonly string[]): Completion {
  const last = lines.at(-1) ?? "";
  const above = lines.slice(0, -1);
  const depth = depthOf(last);
  const at = findParents(above, depth).reduce<Schema[]>(
    (schemas, name) => schemas.flatMap((schema) => fieldsOf(schema, name)),
    [designSchema],
  );
  const [, , field] = keyLine.exec(last) ?? [];
  const words = field
    ? at.flatMap((schema) => fieldsOf(schema, field)).flatMap(wordsOf)
    : at.flatMap((schema) => [...keysOf(schema).map((key) => `${key}: `), ...wordsOf(schema)]);
  return { column: last.length - (/[\w-]*$/.exec(last)?.[0].length ?? 0), words: [...new Set(words)] };
}
