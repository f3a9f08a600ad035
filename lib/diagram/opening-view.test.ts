import { expect, test } from "vitest";
import { layOut, readSample } from "./diagram.fixture";
import { drawGraph } from "./draw-graph";
import type { PlacedGraph, Rectangle } from "./layout-graph";
import { openingView, type Size, type View } from "./opening-view";

const desk = { width: 2_400, height: 1_600 };
const phone = { width: 350, height: 600 };

const box = (id: string, x: number, y: number) => ({
  id,
  shape: "box" as const,
  title: [id],
  detail: [],
  x,
  y,
  width: 100,
  height: 50,
});

/** Boxes in a row, from the left to the right. */
const aRow = (count: number): PlacedGraph => ({
  x: 0,
  y: 0,
  width: count * 150,
  height: 50,
  nodes: Array.from({ length: count }, (_, index) => box(`b-${index}`, index * 150, 0)),
  groups: [],
  edges: [],
});

/** How many pixels of a part lie within the window. */
function seen(part: Rectangle, view: View, window: Size) {
  const inside = (start: number, length: number, end: number) =>
    Math.max(0, Math.min(end, start + length) - Math.max(0, start));
  const width = inside(view.x + part.x * view.zoom, part.width * view.zoom, window.width);
  const height = inside(view.y + part.y * view.zoom, part.height * view.zoom, window.height);
  return width * height;
}

const isWhole = (part: Rectangle, view: View, window: Size) =>
  seen(part, view, window) > part.width * part.height * view.zoom ** 2 - 0.01;

test("a diagram that can be read whole comes up whole, in the middle, and no larger than it is", () => {
  const row = aRow(3);

  const view = openingView(row, desk);

  expect(view.zoom).toBe(1);
  expect(view.x).toBe((desk.width - 400) / 2);
  expect(row.nodes.every((node) => isWhole(node, view, desk))).toBe(true);
});

test("a diagram that is too large comes up large enough to be read, from its first box", () => {
  const row = aRow(12);

  const view = openingView(row, phone);

  expect(view.zoom).toBe(0.8);
  expect(isWhole(row.nodes[0] ?? row, view, phone)).toBe(true);
  expect(seen(row.nodes[11] ?? row, view, phone)).toBe(0);
});

test("of a tall diagram that is too large, the box where its arrows begin is in the middle of the width", () => {
  const wayDown = {
    id: "way",
    from: "user",
    to: "b",
    style: "solid" as const,
    label: [],
    relations: [],
    place: null,
  };
  const points = [
    { x: 600, y: 50 },
    { x: 600, y: 900 },
  ];
  const tall: PlacedGraph = {
    ...aRow(0),
    nodes: [box("a", 0, 0), box("user", 550, 0), box("b", 550, 900), box("c", 1_000, 1_900)],
    edges: [{ ...wayDown, points }],
  };

  const view = openingView(tall, phone);

  expect(view.x + 600 * view.zoom).toBe(phone.width / 2);
});

test("parts that are asked for come up instead of the whole", () => {
  const row = aRow(12);

  const view = openingView(row, phone, ["b-10", "b-11"]);

  expect(view.zoom).toBe(1);
  expect(row.nodes.map((node) => isWhole(node, view, phone)).indexOf(true)).toBe(10);
});

test("ids that nothing has ask for the whole", () => {
  expect(openingView(aRow(12), phone, ["gone"])).toEqual(openingView(aRow(12), phone));
});

test("an empty diagram comes up as nothing", () => {
  expect(openingView(aRow(0), phone)).toEqual({ x: 0, y: 0, zoom: 1 });
});

test.each(["e1", "e2", "e3"])(
  "of sample %s a phone shows a box that can be read, and fills its window",
  async (name) => {
    const graph = await layOut(drawGraph(readSample(name), "components"));

    const view = openingView(graph, phone);

    expect(view.zoom).toBeGreaterThanOrEqual(0.6);
    expect(graph.nodes.some((node) => isWhole(node, view, phone))).toBe(true);
    expect(seen(graph, view, phone)).toBeGreaterThan(
      0.8 * phone.width * Math.min(phone.height, graph.height),
    );
  },
);
