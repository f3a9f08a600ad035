import { expect, test } from "vitest";
import { aComponent, aDesign, aRelation } from "@/lib/design/design.fixture";
import { layOut, readSample } from "./diagram.fixture";
import { drawGraph } from "./draw-graph";
import { writeSvg } from "./write-svg";

test("the same diagram gives the same bytes", async () => {
  const graph = drawGraph(readSample("e2"), "components");

  const [one, other] = [await layOut(graph), await layOut(graph)].map((placed) =>
    writeSvg(placed, { title: "Components", theme: "light" }),
  );

  expect(one).toBe(other);
  expect(one).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="\d+"/);
  expect(one).not.toMatch(/NaN|undefined|Infinity/);
});

test("text stays text", async () => {
  const design = aDesign({
    components: [
      aComponent({ name: '<script>alert("x")</script> & more \u0000' }),
      aComponent({ id: "db", name: "DB" }),
    ],
    relations: [aRelation({ protocol: "a < b" })],
  });

  const svg = writeSvg(await layOut(drawGraph(design, "components")), { title: "<&>", theme: "dark" });

  expect(svg).toContain("<title>&lt;&amp;&gt;</title>");
  expect(svg).toContain("a &lt; b");
  for (const unwanted of ["<script", "\u0000"]) expect(svg).not.toContain(unwanted);
});

test("what XML can't hold is left out, and a sign of two halves stays whole", async () => {
  const broken = `Orders \u{1f600} ${"\ud800"}\u0007\ufffe`;
  const design = aDesign({ components: [aComponent({ name: broken })] });

  const svg = writeSvg(await layOut(drawGraph(design, "components")), { title: broken, theme: "light" });

  expect(svg).toContain("<title>Orders \u{1f600} \ufffd</title>");
});
