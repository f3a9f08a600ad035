import { applyPatch } from "@/lib/design/apply-patch";
import type { DesignError } from "@/lib/design/design-error";
import { resolveStated } from "@/lib/design/resolve-stated";
import type { Design } from "@/lib/design/schema";

type Items = readonly { id: string }[];

/** A patch as a tool call carries it: sources may have their short form. */
export interface ComposedPatch {
  set?: Record<string, unknown>;
  upsert?: Record<string, Items>;
  remove?: Record<string, readonly string[]>;
}

const isEmpty = ({ set = {}, upsert = {}, remove = {} }: ComposedPatch) =>
  [...Object.values(upsert), ...Object.values(remove)].every((items) => items.length === 0) &&
  Object.keys(set).length === 0;

const names = (path: string, collection: string, id: string) => `${path}.`.includes(`${collection}.${id}.`);

/** Leaves out what the errors are about; what isn't in the patch but breaks, breaks by what the patch removes. */
function leaveOut(patch: ComposedPatch, errors: readonly DesignError[]): ComposedPatch {
  const isNamed = (collection: string, id: string) => errors.some(({ path }) => names(path, collection, id));
  const upsert = Object.fromEntries(
    Object.entries(patch.upsert ?? {}).map(([collection, items]) => [
      collection,
      items.filter(({ id }) => !isNamed(collection, id)),
    ]),
  );
  const count = (items: Record<string, Items>) =>
    Object.values(items).reduce((sum, each) => sum + each.length, 0);
  if (count(upsert) < count(patch.upsert ?? {})) return { ...patch, upsert };
  const { remove: _, ...rest } = patch;
  return rest;
}

/**
 * The part of a patch that the design will take, and the design afterwards; null when nothing is left. A user
 * may have removed what a rule builds upon, so the rules look before they call.
 */
export function fitPatch(
  design: Design,
  patch: ComposedPatch,
): { patch: ComposedPatch; design: Design } | null {
  if (isEmpty(patch)) return null;
  const outcome = applyPatch(design, resolveStated(patch, "this-message"));
  if (outcome.accepted) return { patch, design: outcome.design };
  const smaller = leaveOut(patch, outcome.errors);
  return JSON.stringify(smaller) === JSON.stringify(patch) ? null : fitPatch(design, smaller);
}
