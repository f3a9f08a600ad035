import { describe, expect, test } from "vitest";
import { aDesign } from "@/lib/design/design.fixture";
import { describeBox } from "./describe-box";
import { readSample } from "./diagram.fixture";
import { drawGraph, structuralKinds } from "./draw-graph";

describe.each(["e1", "e2", "e3"])("of %s", (name) => {
  test.each(structuralKinds)("every box and frame of the diagram %s is described", (kind) => {
    const design = readSample(name);
    const { nodes, groups } = drawGraph(design, kind);

    const titles = [...nodes, ...groups].map(({ id }) => describeBox(design, id)?.title);

    expect(titles.filter((title) => !title)).toEqual([]);
  });
});

test("a component says what it is, where it lies and what it keeps", () => {
  expect(describeBox(readSample("e1"), "payments-db")).toMatchObject({
    title: "Payment ledger",
    item: "payments-db",
    facts: expect.arrayContaining([
      ["Inside", "Payment segment (compliance)"],
      ["Keeps", "Payment"],
    ]),
  });
});

test("what isn't there has no description", () => {
  const ids = ["gone", "boundary/gone", "stage/gone", "environment/gone", "parts/gone", "what/ever"];

  expect(ids.map((id) => describeBox(aDesign(), id))).toEqual(ids.map(() => undefined));
});
