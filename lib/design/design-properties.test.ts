import fc from "fast-check";
import { expect, test } from "vitest";
import { applyPatch } from "./apply-patch";
import { arbitraryDesign } from "./arbitrary-design.fixture";
import { canonicalText } from "./canonical";
import { diffDesigns } from "./diff-designs";
import { patchFromDiff } from "./patch-from-diff";
import { findReferenceErrors } from "./references";
import { collections, type Design, designSchema } from "./schema";
import { parseDesign, stringifyDesign } from "./yaml";

const runs = { numRuns: 40 };
const patience = 60_000;

/** Patches that may or may not fit: parts of another design, and removals of what may be there or needed. */
const arbitraryPatch = fc
  .tuple(arbitraryDesign, fc.subarray(collections), fc.subarray(collections))
  .map(([design, upserted, removed]) => ({
    upsert: Object.fromEntries(upserted.map((name) => [name, design[name].slice(0, 1)])),
    remove: Object.fromEntries(removed.map((name) => [name, design[name].slice(1, 2).map(({ id }) => id)])),
  }));

test(
  "any sequence of patches keeps references whole, and a refused one changes nothing",
  () => {
    fc.assert(
      fc.property(arbitraryDesign, fc.array(arbitraryPatch, { maxLength: 3 }), (start, patches) => {
        let design: Design = start;
        for (const patch of patches) {
          const before = structuredClone(design);
          const outcome = applyPatch(design, patch);
          expect(design).toEqual(before);
          if (outcome.accepted) design = outcome.design;
          else expect(outcome.errors.length).toBeGreaterThan(0);
          expect(findReferenceErrors(design)).toEqual([]);
          expect(designSchema.parse(design)).toEqual(design);
        }
      }),
      runs,
    );
  },
  patience,
);

test(
  "the difference of two designs, applied to the one, gives the other",
  () => {
    fc.assert(
      fc.property(arbitraryDesign, arbitraryDesign, (before, after) => {
        const outcome = applyPatch(before, patchFromDiff(diffDesigns(before, after)));

        expect(outcome).toMatchObject({ accepted: true });
        if (outcome.accepted) expect(canonicalText(outcome.design)).toBe(canonicalText(after));
      }),
      runs,
    );
  },
  patience,
);

test(
  "a design doesn't differ from itself, nor from itself in another order",
  () => {
    fc.assert(
      fc.property(arbitraryDesign, (design) => {
        const turned = collections.map((name) => [name, design[name].toReversed()]);
        const same: Design = { ...structuredClone(design), ...Object.fromEntries(turned) };

        expect(diffDesigns(design, same)).toEqual({ facets: [], items: [] });
        expect(canonicalText(same)).toBe(canonicalText(design));
      }),
      runs,
    );
  },
  patience,
);

test(
  "a design comes back from YAML as it was, and gives the same bytes again",
  () => {
    fc.assert(
      fc.property(arbitraryDesign, (design) => {
        const text = stringifyDesign(design);
        const read = parseDesign(text);

        expect(read).toEqual({ accepted: true, design: expect.anything() });
        if (!read.accepted) return;
        expect(canonicalText(read.design)).toBe(canonicalText(design));
        expect(stringifyDesign(read.design)).toBe(text);
      }),
      runs,
    );
  },
  patience,
);
