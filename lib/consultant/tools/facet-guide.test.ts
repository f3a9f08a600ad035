import { expect, test } from "vitest";
import { applyPatch } from "@/lib/design/apply-patch";
import { resolveStated } from "@/lib/design/resolve-stated";
import { collections, emptyDesign, facetNames } from "@/lib/design/schema";
import { facetGuide } from "./facet-guide";

const isCollection = (name: string) => collections.some((collection) => collection === name);

test("has an example for every part of the model that a consultant fills", () => {
  const plain = ["kind", "title", "summary", "status", "waivers", "views"];

  const covered = [...facetGuide.map(({ facet }) => facet), ...plain];

  expect(covered.toSorted()).toEqual([...collections, ...facetNames].toSorted());
});

test("its examples make one design that the tool takes", () => {
  const patch = {
    set: Object.fromEntries(
      facetGuide.filter(({ facet }) => !isCollection(facet)).map(({ facet, example }) => [facet, example]),
    ),
    upsert: Object.fromEntries(
      facetGuide.filter(({ facet }) => isCollection(facet)).map(({ facet, example }) => [facet, [example]]),
    ),
  };

  expect(applyPatch(emptyDesign(), resolveStated(patch, "message-1"))).toMatchObject({ accepted: true });
});
