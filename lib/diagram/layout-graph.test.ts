import { describe, expect, test } from "vitest";
import { generateDesign } from "@/lib/design/generate-design";
import type { Design } from "@/lib/design/schema";
import { layOut, readSample } from "./diagram.fixture";
import { drawGraph, structuralKinds } from "./draw-graph";
import type { PlacedGraph, Rectangle } from "./layout-graph";
import { moveNodes } from "./move-nodes";
import { overlaps } from "./place-labels";

const designs: Record<string, Design> = {
  e1: readSample("e1"),
  e2: readSample("e2"),
  e3: readSample("e3"),
  "a design of 24 components": generateDesign({ components: 24, relations: 40, workflows: 2 }),
};

function listOverlaps(one: readonly Rectangle[], other: readonly Rectangle[]) {
  return one.flatMap((a) => other.filter((b) => a !== b && overlaps(a, b)).map((b) => [a, b]));
}

const labelsOf = ({ edges }: PlacedGraph) => edges.flatMap(({ place }) => place ?? []);
const isInside = (inner: Rectangle, outer: Rectangle) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

describe.each(Object.keys(designs))("the diagrams of %s", (name) => {
  test.each(structuralKinds)(
    "%s: no box on another, no label on a box or a label, all in their frames",
    async (kind) => {
      const design = designs[name];
      if (!design) throw new Error(`There is no design ${name}.`);

      const placed = await layOut(drawGraph(design, kind));

      expect(listOverlaps(placed.nodes, placed.nodes)).toEqual([]);
      expect(listOverlaps(labelsOf(placed), placed.nodes)).toEqual([]);
      expect(listOverlaps(labelsOf(placed), labelsOf(placed))).toEqual([]);
      for (const part of [...placed.nodes, ...placed.groups]) {
        const frame = placed.groups.find(({ id }) => id === part.group);
        expect(isInside(part, frame ?? placed)).toBe(true);
      }
      for (const { points } of placed.edges) expect(points.length).toBeGreaterThan(1);
    },
  );
});

test("a crowded diagram bears no labels, and its boxes keep off each other", async () => {
  const crowded = generateDesign({ components: 160, relations: 240, workflows: 2 });

  const placed = await layOut(drawGraph(crowded, "components"));

  expect(placed.nodes.length).toBe(160);
  expect(listOverlaps(placed.nodes, placed.nodes)).toEqual([]);
  expect(labelsOf(placed)).toEqual([]);
  for (const { points } of placed.edges) expect(points.length).toBeGreaterThan(1);
});

test("the same diagram is laid out the same way", async () => {
  const graph = drawGraph(readSample("e2"), "components");

  expect(await layOut(graph)).toEqual(await layOut(graph));
});

test("a diagram without a box is empty", async () => {
  const placed = await layOut({ direction: "down", nodes: [], groups: [], edges: [] });

  expect(placed.nodes).toEqual([]);
});

describe("a box that somebody moves", () => {
  test("takes arrows and frames with it, and labels keep off boxes", async () => {
    const laidOut = await layOut(drawGraph(readSample("e1"), "components"));
    const orders = laidOut.nodes.find(({ id }) => id === "orders");
    const place = { x: (orders?.x ?? 0) + 400, y: (orders?.y ?? 0) - 900 };

    const moved = moveNodes(laidOut, { orders: place });

    expect(moved.nodes.find(({ id }) => id === "orders")).toMatchObject(place);
    for (const part of [...moved.nodes, ...moved.groups]) {
      const frame = moved.groups.find(({ id }) => id === part.group);
      expect(isInside(part, frame ?? moved)).toBe(true);
    }
    const reached = moved.edges.filter(({ from }) => from === "orders").map(({ points }) => points[0]);
    const box = { ...place, width: orders?.width ?? 0, height: orders?.height ?? 0 };
    const around = { x: box.x - 20, y: box.y - 20, width: box.width + 40, height: box.height + 40 };
    expect(reached.length).toBeGreaterThan(0);
    for (const point of reached)
      expect(point && isInside({ ...point, width: 0, height: 0 }, around)).toBe(true);
    expect(listOverlaps(labelsOf(moved), moved.nodes)).toEqual([]);
  });

  test("changes nothing when it isn't there", async () => {
    const laidOut = await layOut(drawGraph(readSample("e2"), "context"));

    expect(moveNodes(laidOut, { gone: { x: 0, y: 0 } })).toBe(laidOut);
  });
});
