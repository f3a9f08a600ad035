import purify from "dompurify";
import fc from "fast-check";
import mermaid from "mermaid";
import { beforeAll, expect, test } from "vitest";
import { aChannel, aComponent, aDesign, anInterface, aRelation, aShop } from "@/lib/design/design.fixture";
import { drawFlowchart } from "./flowchart";

// Mermaid cleans labels with a browser's DOM, which a parser has no use for.
beforeAll(() => {
  Object.assign(purify, { addHook: () => undefined, sanitize: (text: string) => text });
});

const isFlowchart = (text: string) =>
  mermaid.parse(text).then(({ diagramType }) => diagramType === "flowchart-v2");

const awkward = [
  ..."<>|`*_~[](){}\\&#-+=!$:@'\"%;^.,/ \n",
  "-->",
  "end",
  "%%{init: {}}%%",
  "1. ",
  "]]",
  "a",
  "é",
];
const awkwardText = fc
  .array(fc.constantFrom(...awkward), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join("").trim() || "x");

test("whatever components and relations are called, Mermaid understands the diagram", async () => {
  await fc.assert(
    fc.asyncProperty(awkwardText, awkwardText, awkwardText, async (name, technology, protocol) => {
      const design = aDesign({
        components: [
          aComponent({ name, technology: { name: technology } }),
          aComponent({ id: "db", name: technology, kind: "database", parent: "api" }),
        ],
        relations: [aRelation({ protocol, mode: "stream" })],
      });

      expect(await isFlowchart(drawFlowchart(design))).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test("ids that Mermaid keeps for itself, or that hold dots and dashes, stay apart", async () => {
  const ids = ["end", "graph", "subgraph", "a.b", "a-b", "a_b", "a--b", "o", "x", "style", "default"];
  const components = ids.map((id) => aComponent({ id, name: id }));
  const relations = ids.map((id, index) =>
    aRelation({ id: `r${index}`, from: id, to: ids[index - 1] ?? id }),
  );

  const text = drawFlowchart(aDesign({ components, relations }));

  const nodes = text.split("\n").flatMap((line) => /^ {2}(n_\w+)\[/.exec(line)?.[1] ?? []);
  expect(await isFlowchart(text)).toBe(true);
  expect(new Set(nodes)).toHaveLength(ids.length);
});

test("every kind of component, nested ones too, is drawn once", () => {
  const text = drawFlowchart(
    aDesign({
      components: [
        aComponent({ id: "shop", name: "Shop" }),
        aComponent({
          id: "db",
          name: "Orders",
          kind: "database",
          parent: "shop",
          technology: { name: "PostgreSQL" },
        }),
        aComponent({ id: "buyer", name: "Buyer", kind: "person" }),
      ],
      relations: [aRelation({ from: "buyer", to: "shop", protocol: "HTTPS", mode: "sync" })],
    }),
  );

  expect(text).toBe(
    [
      "flowchart LR",
      '  subgraph gn_shop["Shop"]',
      '    n_shop["Shop<br/>service"]',
      '    n_db[("Orders<br/>database, PostgreSQL")]',
      "  end",
      '  n_buyer(["Buyer<br/>person"])',
      '  n_buyer -->|"HTTPS"| n_shop',
    ].join("\n"),
  );
});

test("components that hold each other are drawn side by side", async () => {
  const design = aDesign({
    components: [
      aComponent({ id: "a", parent: "b" }),
      aComponent({ id: "b", parent: "a" }),
      aComponent({ id: "c", parent: "a" }),
      aComponent({ id: "d", parent: "nowhere" }),
    ],
  });

  const text = drawFlowchart(design);

  expect(text.match(/n_\w\["/g)).toEqual(['n_a["', 'n_b["', 'n_c["', 'n_d["']);
  expect(await isFlowchart(text)).toBe(true);
});

test("a relation leads to the channel, and to the component behind an operation", async () => {
  const design = aDesign({
    components: [aComponent(), aComponent({ id: "web" })],
    interfaces: [anInterface()],
    channels: [aChannel()],
    relations: [
      aRelation({ id: "r1", from: "web", to: "orders-api/place-order" }),
      aRelation({ id: "r2", from: "api", to: "order-placed", mode: "async" }),
    ],
  });

  const text = drawFlowchart(design);

  expect(text).toContain("n_web --> n_api");
  expect(text).toContain('n_api -.->|"async"| n_order_2dplaced');
  expect(await isFlowchart(text)).toBe(true);
});

test("the shop's diagram is one that Mermaid understands", async () => {
  expect(await isFlowchart(drawFlowchart(aShop()))).toBe(true);
});
