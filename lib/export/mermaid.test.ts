import purify from "dompurify";
import fc from "fast-check";
import mermaid from "mermaid";
import { beforeAll, expect, test } from "vitest";
import { arbitraryDesign } from "@/lib/design/arbitrary-design.fixture";
import { aComponent, aDesign, aRelation, aWorkflow } from "@/lib/design/design.fixture";
import { generateDesign } from "@/lib/design/generate-design";
import { type Design, emptyDesign } from "@/lib/design/schema";
import { listDiagrams, renderMermaid } from "./mermaid";
import { drawSequence } from "./mermaid-sequence";
import { drawStates } from "./mermaid-states";
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

function sequence(steps: Design["workflows"][number]["steps"]): string[] {
  const design = shop(steps);
  return drawSequence(design, design.workflows[0] ?? aWorkflow())
    .split("\n")
    .map((line) => line.trim());
}

test("draws the alternatives of a choice up to where they meet, and goes on after it", () => {
  const lines = sequence([
    {
      id: "ask",
      kind: "choice",
      component: "api",
      next: [
        { to: "a", when: "yes" },
        { to: "b", when: "no" },
      ],
    },
    { id: "a", kind: "call", relation: "api-reads-db", next: ["last"] },
    { id: "b", kind: "local", component: "api", next: ["last"] },
    { id: "last", kind: "local", component: "api" },
  ]);

  expect(lines).toEqual([
    "sequenceDiagram",
    "participant n_api as API",
    "participant n_db as Orders",
    "Note over n_api: ask",
    "alt yes",
    "n_api->>n_db: a",
    "else no",
    "Note over n_api: b",
    "end",
    "Note over n_api: last",
  ]);
});

test("draws the branches of a parallel and the body of a loop once", () => {
  const lines = sequence([
    { id: "split", kind: "parallel", component: "api", next: ["a", "b"] },
    { id: "a", kind: "local", component: "api", next: ["each"] },
    { id: "b", kind: "local", component: "api", next: ["each"] },
    { id: "each", kind: "loop", component: "api", next: [{ to: "body", when: "another" }, "done"] },
    { id: "body", kind: "local", component: "db", next: ["each"] },
    { id: "done", kind: "local", component: "api" },
  ]);

  expect(lines.slice(3)).toEqual([
    "Note over n_api: split",
    "par a",
    "Note over n_api: a",
    "and b",
    "Note over n_api: b",
    "end",
    "Note over n_api: each",
    "loop another",
    "Note over n_db: body",
    "end",
    "Note over n_api: done",
  ]);
});

test("shows what a failure takes back, the last first", () => {
  const undo = (does: string) => ({ does, relation: "api-reads-db" });
  const lines = sequence([
    { id: "reserve", kind: "call", relation: "api-reads-db", compensation: undo("release"), next: ["bill"] },
    { id: "bill", kind: "call", relation: "api-reads-db", compensation: undo("refund"), next: ["ship"] },
    { id: "ship", kind: "call", relation: "api-reads-db", onFailure: { action: "compensate" } },
  ]);

  const failure = lines.slice(lines.indexOf("break ship fails"));

  expect(failure).toEqual([
    "break ship fails",
    "Note over n_api: takes back what was done",
    "n_api->>n_db: Undo#58; refund",
    "n_api->>n_db: Undo#58; release",
    "end",
  ]);
});

test("draws states with the way back", () => {
  const text = drawStates(
    aWorkflow({
      steps: [
        { id: "a", kind: "local", name: "Reserve", compensation: { does: "release" }, next: ["b"] },
        { id: "b", kind: "local", onFailure: { action: "compensate" }, outcome: "completed" },
      ],
    }),
  );

  expect(text.split("\n").map((line) => line.trim())).toEqual([
    "stateDiagram-v2",
    'state "Reserve" as n_a',
    'state "b" as n_b',
    'state "Taking back" as taking_back {',
    'state "Undo#58; Reserve" as undo_n_a',
    "[*] --> undo_n_a",
    "undo_n_a --> [*]",
    "}",
    "taking_back --> [*] : taken back",
    "[*] --> n_a",
    "n_a --> n_b",
    "n_b --> [*] : completed",
    "n_b --> taking_back : fails",
  ]);
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
