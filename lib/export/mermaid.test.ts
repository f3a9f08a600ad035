import purify from "dompurify";
import fc from "fast-check";
import mermaid from "mermaid";
import { beforeAll, expect, test } from "vitest";
import { arbitraryDesign } from "@/lib/design/arbitrary-design.fixture";
import { aComponent, aDesign, aRelation, aWorkflow } from "@/lib/design/design.fixture";
import { generateDesign } from "@/lib/design/generate-design";
import { type Design, emptyDesign } from "@/lib/design/schema";
import { listDiagrams, renderMermaid } from "./mermaid";
import { readSample } from "./sample.fixture";

// Mermaid cleans labels with a browser's DOM, which a parser has no use for.
beforeAll(() => {
  Object.assign(purify, { addHook: () => undefined, sanitize: (text: string) => text });
});

async function parseAll(design: Design): Promise<string[]> {
  const parsed: string[] = [];
  for (const { id, text } of listDiagrams(design)) {
    const { diagramType } = await mermaid.parse(text).catch((cause) => {
      throw new Error(`${id}\n${text}`, { cause });
    });
    parsed.push(diagramType);
  }
  return parsed;
}

test.each(["e1", "e2", "e3"])("Mermaid understands every diagram of %s", async (name) => {
  const types = new Set(await parseAll(readSample(name)));

  expect(types).toEqual(new Set(["flowchart-v2", "sequence", "stateDiagram"]));
});

test("Mermaid understands every diagram of a large design", async () => {
  await parseAll(generateDesign({ components: 60, relations: 120, workflows: 6 }));
});

test("Mermaid understands every diagram of whatever design there may be", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDesign, async (design) => {
      await parseAll(design);
    }),
    { numRuns: 40 },
  );
}, 120_000);

const shop = (steps: Design["workflows"][number]["steps"]) =>
  aDesign({
    components: [aComponent(), aComponent({ id: "db", name: "Orders" })],
    relations: [aRelation()],
    workflows: [aWorkflow({ coordinator: "api", steps })],
  });

test("says so when there is nothing to draw", () => {
  expect(renderMermaid({ title: "New", design: emptyDesign() })).toBe(
    "# New: diagrams\n\nThere is nothing to draw yet.\n",
  );
});

test.each([
  "end",
  "End",
  "and",
  "else",
  "as",
  "note right of a",
  "loop",
  "state x",
  "participant",
  "a-->>b",
  "--",
  "%%",
  "ends in colon:",
  "a::",
  "::b: c",
])("Mermaid takes %j for a name and not for a word of its own", async (name) => {
  const steps = [
    { id: "a", kind: "parallel" as const, name, component: "api", next: ["b", { to: "c", when: name }] },
    { id: "b", kind: "call" as const, name, relation: "api-reads-db", next: ["d"] },
    {
      id: "c",
      kind: "local" as const,
      name,
      next: ["d"],
      onFailure: { action: "fail" as const, note: name },
    },
    { id: "d", kind: "human" as const, name, compensation: { does: name } },
  ];
  const design = shop(steps);

  const types = await parseAll({ ...design, components: design.components.map((one) => ({ ...one, name })) });

  expect(types).toHaveLength(4);
});

test("a text that is no diagram is refused, so that the tests above can fail", async () => {
  await expect(mermaid.parse("sequenceDiagram\n  n_a->>n_b: one\n  end")).rejects.toThrow();
  await expect(mermaid.parse("stateDiagram-v2\n  state {")).rejects.toThrow();
});
