import type { z } from "zod";
import type { DesignError } from "./design-error";
import { type DesignPatch, patchSchema } from "./patch";
import { findReferenceErrors } from "./references";
import { collections, type Design, designSchema } from "./schema";
import { summarizePatch } from "./summarize-patch";

export type PatchOutcome =
  | { accepted: true; design: Design; patch: DesignPatch; summary: string }
  | { accepted: false; errors: DesignError[] };

type Item = { id: string };

/** Null takes a field away; a field that isn't named stays. */
function mergeFields(before: object | undefined, change: object): Record<string, unknown> {
  const merged = { ...before, ...change };
  return Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== null && value !== undefined),
  );
}

function mergeItems(items: readonly Item[], changed: readonly Item[], removed: readonly string[]): unknown[] {
  const byId = new Map<string, object>(items.map((item) => [item.id, item]));
  for (const id of removed) byId.delete(id);
  for (const change of changed) byId.set(change.id, mergeFields(byId.get(change.id), change));
  return [...byId.values()];
}

function merge(design: Design, { set = {}, upsert = {}, remove = {} }: DesignPatch): Record<string, unknown> {
  const merged: Record<string, unknown> = mergeFields(design, set);
  if (set.context) merged.context = mergeFields(design.context, set.context);
  for (const name of collections) {
    merged[name] = mergeItems(design[name], upsert[name] ?? [], remove[name] ?? []);
  }
  return merged;
}

function findUnknownRemovals(design: Design, remove: DesignPatch["remove"] = {}): DesignError[] {
  return collections.flatMap((name) => {
    const known = new Set<string>(design[name].map(({ id }) => id));
    return (remove[name] ?? [])
      .filter((id) => !known.has(id))
      .map((id) => ({ path: `remove.${name}`, problem: `there is no "${id}" to remove` }));
  });
}

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

const toErrors = (error: z.ZodError, root: unknown): DesignError[] =>
  error.issues.map(({ path, message }) => ({ path: namePath(path, root), problem: message }));

/**
 * The one way to change a design. A patch is taken whole or refused whole, with every error in one list;
 * the design that was passed in is never touched.
 */
export function applyPatch(design: Design, input: unknown): PatchOutcome {
  const patch = patchSchema.safeParse(input);
  if (!patch.success) return { accepted: false, errors: toErrors(patch.error, input) };

  const merged = merge(design, patch.data);
  const unknownRemovals = findUnknownRemovals(design, patch.data.remove);
  const parsed = designSchema.safeParse(merged);
  if (!parsed.success)
    return { accepted: false, errors: [...unknownRemovals, ...toErrors(parsed.error, merged)] };

  const errors = [...unknownRemovals, ...findReferenceErrors(parsed.data)];
  if (errors.length > 0) return { accepted: false, errors };
  return {
    accepted: true,
    design: parsed.data,
    patch: patch.data,
    summary: summarizePatch(design, patch.data),
  };
}
