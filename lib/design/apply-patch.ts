import type { z } from "zod";
import type { DesignError } from "./design-error";
import { type JsonRecord, recordAt, textsIn } from "./json";
import { findUnknownRemovals, mergePatch } from "./merge-patch";
import { type DesignPatch, patchSchema } from "./patch";
import { findReferenceErrors } from "./references";
import { type Design, designSchema } from "./schema";
import { summarizePatch } from "./summarize-patch";

export type PatchOutcome =
  | { accepted: true; design: Design; patch: DesignPatch; summary: string }
  | { accepted: false; errors: DesignError[] };

/** An array index says little to whoever must mend it, so a path names the item by its id. */
function namePath(path: readonly PropertyKey[], root: unknown): string {
  let here: unknown = root;
  const names = path.map((step) => {
    here = typeof here === "object" && here !== null ? Reflect.get(here, step) : undefined;
    const id = typeof here === "object" && here !== null ? Reflect.get(here, "id") : undefined;
    return typeof step === "number" && typeof id === "string" ? id : String(step);
  });
  return names.join(".");
}

/** The issues of a schema as errors whose paths name things by id. */
export const toDesignErrors = (error: z.ZodError, root: unknown): DesignError[] =>
  error.issues.map(({ path, message }) => ({ path: namePath(path, root), problem: message }));

/** A fault that the patch brings is the same fault in the design, so both have one path. */
const inDesign = ({ path, problem }: DesignError) => ({ path: path.replace(/^(set|upsert)\./, ""), problem });

function withoutDoubles(errors: readonly DesignError[]): DesignError[] {
  return [...new Map(errors.map((error) => [`${error.path} ${error.problem}`, error])).values()];
}

const listRemoved = (patch: unknown) => Object.values(recordAt(patch, "remove")).flatMap(textsIn);

/**
 * The one way to change a design. A patch is taken whole or refused whole, with every error in one list;
 * the design that was passed in is never touched.
 */
export function applyPatch(design: Design, input: unknown): PatchOutcome {
  const before: JsonRecord = { ...design };
  const patch = patchSchema.safeParse(input);
  const merged = mergePatch(before, patch.success ? patch.data : input);
  const parsed = designSchema.safeParse(merged);

  const errors = [
    ...(patch.success ? [] : toDesignErrors(patch.error, input).map(inDesign)),
    ...findUnknownRemovals(before, input),
    ...(parsed.success ? [] : toDesignErrors(parsed.error, merged)),
    ...findReferenceErrors(merged, listRemoved(input)),
  ];
  if (patch.success && parsed.success && errors.length === 0) {
    const summary = summarizePatch(design, patch.data);
    return { accepted: true, design: parsed.data, patch: patch.data, summary };
  }
  return { accepted: false, errors: withoutDoubles(errors) };
}
