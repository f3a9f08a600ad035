import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryDesign } from "@/lib/design/arbitrary-design.fixture";
import { aComponent, aDesign, anInterface, aRelation, aShop } from "@/lib/design/design.fixture";
import { readSample } from "./diagram.fixture";
import { drawGraph, structuralKinds } from "./draw-graph";
import type { DiagramGraph } from "./graph";

/** Everything that an arrow or a box names must be there, under an id that nothing else has. */
function expectWhole({ nodes, groups, edges }: DiagramGraph) {
  const ids = [...nodes, ...groups, ...edges].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const boxes = new Set(nodes.map(({ id }) => id));
  for (const { from, to } of edges) expect([boxes.has(from), boxes.has(to)]).toEqual([true, true]);
  const frames = new Set(groups.map(({ id }) => id));
  for (const { group } of [...nodes, ...groups]) expect(group === undefined || frames.has(group)).toBe(true);
}

test("every diagram of whatever design there may be is whole", () => {
  fc.assert(
    fc.property(arbitraryDesign, fc.constantFrom(...structuralKinds), (design, kind) => {
      expectWhole(drawGraph(design, kind));
    }),
    { numRuns: 60 },
  );
});

test("shows every component and channel of a sample, and every relation between them", () => {
  const design = readSample("e1");

  const { nodes, edges } = drawGraph(design, "components");

  const items = [...design.components, ...design.channels].map(({ id }) => id);
  expect(nodes.map(({ id }) => id)).toEqual(items);
  expect(edges.flatMap(({ relations }) => relations).toSorted()).toEqual(
    design.relations.map(({ id }) => id).toSorted(),
  );
});

test("frames lie in frames as boundaries lie in boundaries", () => {
  const { nodes, groups } = drawGraph(readSample("e1"), "components");

  const groupOf = (id: string) => [...nodes, ...groups].find((one) => one.id === id)?.group;
  expect(groupOf("payments")).toBe("boundary/B-card");
  expect(groupOf("boundary/B-card")).toBe("boundary/B-services");
  expect(groupOf("boundary/B-services")).toBe("boundary/B-region");
  expect(groups[0]?.group).toBeUndefined();
});

test("of two boundaries that hold the same box the inner one frames it", () => {
  const design = aDesign({
    components: [aComponent()],
    boundaries: [
      { id: "region", kind: "region", contains: ["api", "network"] },
      { id: "network", kind: "network", contains: ["api"] },
    ],
  });

  const { nodes } = drawGraph(design, "components");

  expect(nodes[0]?.group).toBe("boundary/network");
});

test("a component shares a frame with its parts", () => {
  const design = aDesign({
    components: [aComponent(), aComponent({ id: "cache", name: "Cache", kind: "cache", parent: "api" })],
  });

  const { nodes, groups } = drawGraph(design, "components");

  expect(groups).toMatchObject([{ id: "parts/api", title: "API" }]);
  expect(nodes.map(({ group }) => group)).toEqual(["parts/api", "parts/api"]);
});

test("the context shows the system as one box and what is around it", () => {
  const { nodes, edges } = drawGraph(readSample("e2"), "context");

  expect(nodes.map(({ id }) => id)).toEqual(["design/system", "partner", "operator"]);
  expect(edges.every(({ from, to }) => [from, to].includes("design/system"))).toBe(true);
});

test("relations between the same two boxes share an arrow that names each of them", () => {
  const design = aDesign({
    components: [aComponent(), aComponent({ id: "db", name: "Orders", kind: "database" })],
    interfaces: [anInterface({ id: "orders-api", component: "db" })],
    relations: [
      aRelation({ protocol: "SQL" }),
      aRelation({ id: "places", to: "orders-api/place-order", protocol: "HTTPS" }),
      aRelation({ id: "copies", mode: "batch", protocol: "COPY" }),
    ],
  });

  const { edges } = drawGraph(design, "components");

  expect(edges).toMatchObject([
    { style: "solid", label: ["SQL", "HTTPS"], relations: ["api-reads-db", "places"] },
    { style: "dashed", label: ["COPY"], relations: ["copies"] },
  ]);
});

test("data flows say how what they carry is classified, and stores what they keep", () => {
  const shop = aShop();
  const design = {
    ...shop,
    dataAssets: shop.dataAssets.map((one) => ({ ...one, classification: "restricted" as const })),
  };

  const { nodes, edges } = drawGraph(design, "data-flow");

  expect(nodes.find(({ id }) => id === "db")?.detail.join(" ")).toContain("keeps Orders (restricted)");
  expect(edges[0]?.label).toEqual(["Orders (restricted)"]);
});

test("the delivery leads through stages into environments and back", () => {
  const design = aDesign({
    deployment: {
      environments: [{ id: "production" }],
      stages: [
        { id: "build", gate: { kind: "automatic", condition: "tests pass" } },
        { id: "release", environment: "production", rollback: { how: "the former version" } },
      ],
    },
  });

  const { edges } = drawGraph(design, "delivery");

  expect(edges).toMatchObject([
    { from: "stage/build", to: "stage/release", label: ["automatic gate: tests", "pass"] },
    { from: "stage/release", to: "environment/production", label: ["deploys"] },
    { from: "environment/production", to: "stage/release", label: ["rollback: the former", "version"] },
  ]);
});
