import { expect, test } from "vitest";
import { firstDesign, refinement } from "@/e2e/fakes/consultation-design";
import { applyPatch } from "@/lib/design/apply-patch";
import { resolveStated } from "@/lib/design/resolve-stated";
import { emptyDesign } from "@/lib/design/schema";

test("what the stand-in's consultation writes into the design is accepted", () => {
  const first = applyPatch(emptyDesign(), resolveStated(firstDesign, "message-1"));
  const second = first.accepted ? applyPatch(first.design, refinement) : first;

  expect(first).toMatchObject({ accepted: true });
  expect(second).toMatchObject({ accepted: true });
});

test("its refinement fits a design that it hasn't written", () => {
  expect(applyPatch(emptyDesign(), refinement)).toMatchObject({ accepted: true });
});
