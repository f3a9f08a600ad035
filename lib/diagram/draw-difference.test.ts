import { expect, test } from "vitest";
import { aComponent, aDesign, aRelation } from "@/lib/design/design.fixture";
import { diffDesigns } from "@/lib/design/diff-designs";
import type { Design } from "@/lib/design/schema";
import { layOut, readSample } from "./diagram.fixture";
import { countChanges, drawDifference } from "./draw-difference";
import { type StructuralKind, structuralKinds } from "./draw-graph";

const compare = (before: Design, after: Design, kind: StructuralKind = "components") =>
  drawDifference({ before, after, diff: diffDesigns(before, after) }, kind);

const changesOf = (parts: readonly { id: string; change?: string | undefined }[]) =>
  Object.fromEntries(parts.map(({ id, change }) => [id, change]));

test("what came, went and changed is drawn together and says so", () => {
  const before = aDesign({ components: [aComponent(), aComponent({ id: "db" }), aComponent({ id: "old" })] });
  const after = aDesign({
    components: [aComponent(), aComponent({ id: "db", owner: "Payments" }), aComponent({ id: "new" })],
  });

  const { nodes } = compare(before, after);

  expect(changesOf(nodes)).toEqual({ api: undefined, db: "changed", new: "added", old: "removed" });
});

test("an arrow carries its sign in its label, and one that is gone is drawn as well", () => {
  const components = [aComponent(), aComponent({ id: "db" }), aComponent({ id: "cache" })];
  const relation = (id: string, to: string, more = {}) => aRelation({ id, from: "api", to, ...more });
  const before = aDesign({
    components,
    relations: [relation("read", "db", { protocol: "SQL" }), relation("look", "cache", { protocol: "RESP" })],
  });
  const after = aDesign({
    components,
    relations: [
      relation("read", "db", { protocol: "SQL", encrypted: true }),
      aRelation({ id: "fill", from: "db", to: "cache", mode: "async", protocol: "CDC" }),
    ],
  });

  const { edges } = compare(before, after);

  expect(edges.map(({ label, change }) => [label.join(" "), change])).toEqual([
    ["~ SQL", "changed"],
    ["+ CDC", "added"],
    ["− RESP", "removed"],
  ]);
});

test("a relation that becomes asynchronous is one changed arrow", () => {
  const components = [aComponent(), aComponent({ id: "db" })];
  const withMode = (mode: "sync" | "async") =>
    aDesign({ components, relations: [aRelation({ from: "api", to: "db", mode })] });

  const { edges } = compare(withMode("sync"), withMode("async"));

  expect(edges.map(({ style, change }) => [style, change])).toEqual([["dashed", "changed"]]);
});

test("a removed component stands in the boundary that held it, and the boundary says that it changed", () => {
  const zone = (contains: string[]) => [{ id: "zone", kind: "trust" as const, contains }];
  const before = aDesign({
    components: [aComponent(), aComponent({ id: "vault" })],
    boundaries: zone(["api", "vault"]),
  });
  const after = aDesign({ components: [aComponent()], boundaries: zone(["api"]) });

  const { nodes, groups } = compare(before, after);

  expect(nodes.find(({ id }) => id === "vault")).toMatchObject({ group: "boundary/zone", change: "removed" });
  expect(groups).toMatchObject([{ title: "~ zone (trust)", change: "changed" }]);
});

test("a component that leaves the data flow but not the design isn't called removed", () => {
  const asset = (systemOfRecord: string) => [{ id: "card", name: "Card", systemOfRecord }];
  const components = [aComponent({ id: "a" }), aComponent({ id: "b" })];

  const { nodes } = compare(
    aDesign({ components, dataAssets: asset("a") }),
    aDesign({ components, dataAssets: asset("b") }),
    "data-flow",
  );

  expect(changesOf(nodes)).toEqual({ a: "changed", b: "changed" });
});

test("a stage that was added to the delivery is marked", () => {
  const stages = (ids: string[]) => aDesign({ deployment: { stages: ids.map((id) => ({ id })) } });

  const graph = compare(stages(["build"]), stages(["build", "scan"]), "delivery");

  expect(changesOf(graph.nodes)).toEqual({ "stage/build": undefined, "stage/scan": "added" });
  expect(countChanges(graph)).toEqual({ added: 2, removed: 0, changed: 0 });
});

test.each(structuralKinds)("the same design twice has no marks in its %s diagram", (kind) => {
  const sample = readSample("e1");

  expect(countChanges(compare(sample, sample, kind))).toEqual({ added: 0, removed: 0, changed: 0 });
});

test.each(structuralKinds)(
  "two designs that share little can be laid out as one %s diagram",
  async (kind) => {
    const graph = compare(readSample("e1"), readSample("e2"), kind);

    const placed = await layOut(graph);

    expect(placed.nodes.every(({ width, height }) => width > 0 && height > 0)).toBe(true);
    expect(placed.edges.every(({ points }) => points.length > 1)).toBe(true);
  },
);
