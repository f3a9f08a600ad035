import type { DesignPatch } from "@/lib/design/patch";
import { collections, type Design } from "@/lib/design/schema";
import type { Finding } from "./finding";
import { placesOf } from "./places-of";

/** Why a finding is borne; `until` is its last day, as YYYY-MM-DD. */
export interface WaiverReason {
  reason: string;
  by?: string | undefined;
  until?: string | undefined;
}

function freeId(design: Design, check: string): string {
  const taken = new Set<string>(collections.flatMap((name) => design[name].map(({ id }) => id)));
  const base = `waive-${check.toLowerCase()}`;
  const candidates = [base, ...Array.from(taken, (_, index) => `${base}-${index + 2}`)];
  return candidates.find((id) => !taken.has(id)) ?? base;
}

/** What of a finding a waiver can name: its chief target that is an item of the design or a part of one. */
export const waivableTarget = (design: Design, { targets }: Pick<Finding, "targets">): string | undefined =>
  targets.find((id) => placesOf(design)(id) !== undefined);

/** The patch by which someone bears a finding. Where no target can be named, the whole check is waived. */
export function waiveFinding(
  design: Design,
  finding: Pick<Finding, "check" | "targets">,
  { reason, by, until }: WaiverReason,
): DesignPatch {
  const target = waivableTarget(design, finding);
  const { check } = finding;
  return {
    upsert: { waivers: [{ id: freeId(design, check), check, target, reason, by, until }] },
  };
}
