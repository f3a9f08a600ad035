import { applyPatch } from "@/lib/design/apply-patch";
import type { DesignError } from "@/lib/design/design-error";
import { resolveStated } from "@/lib/design/resolve-stated";
import type { Design } from "@/lib/design/schema";
import { withoutReference } from "./without-reference";

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

/** What an error names first in quotes: the id that isn't there, or that can't go. */
const quoted = ({ problem }: DesignError) => /"([^"]+)"/.exec(problem)?.[1] ?? "";

const isAbout = (path: string, name: string) => `${path}.`.startsWith(`${name}.`);

/** The item without what the errors name; null when that isn't enough. */
function mendItem(item: { id: string }, errors: readonly DesignError[]): { id: string } | null {
  const mended = errors.reduce<unknown>((each, error) => withoutReference(each, quoted(error)), item);
  const isMended = JSON.stringify(mended) !== JSON.stringify(item);
  return isMended ? { ...Object(mended), id: item.id } : null;
}

function mendItems(collection: string, items: Items, errors: readonly DesignError[]): Items {
  return items.flatMap((item) => {
    const own = errors.filter(({ path }) => isAbout(path, `${collection}.${item.id}`));
    if (own.length === 0) return [item];
    return mendItem(item, own) ?? [];
  });
}

const mapValues = <Value, Result>(
  record: Record<string, Value>,
  map: (name: string, value: Value) => Result,
) => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(name, value)]));

/** Leaves out what the errors are about; what breaks elsewhere breaks by what the patch removes. */
function leaveOut({ set = {}, upsert = {}, remove = {} }: ComposedPatch, errors: readonly DesignError[]) {
  const held = new Set(errors.filter(({ path }) => isAbout(path, "remove")).map(quoted));
  return {
    set: mapValues(set, (facet, value) =>
      errors
        .filter(({ path }) => isAbout(path, facet))
        .reduce<unknown>((each, error) => withoutReference(each, quoted(error)), value),
    ),
    upsert: mapValues(upsert, (collection, items) => mendItems(collection, items, errors)),
    remove: mapValues(remove, (_, ids) => ids.filter((id) => !held.has(id))),
  };
}

const withoutRemovals = ({ remove: _, ...rest }: ComposedPatch): ComposedPatch => rest;

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
  if (JSON.stringify(smaller) !== JSON.stringify({ set: {}, upsert: {}, remove: {}, ...patch }))
    return fitPatch(design, smaller);
  return patch.remove ? fitPatch(design, withoutRemovals(patch)) : null;
}
