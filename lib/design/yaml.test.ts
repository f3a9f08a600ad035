import { expect, test } from "vitest";
import { aComponent, aDesign, aShop } from "./design.fixture";
import type { Design } from "./schema";
import { parseDesign, stringifyDesign } from "./yaml";

function read(text: string): Design {
  const outcome = parseDesign(text);
  if (!outcome.accepted) throw new Error(JSON.stringify(outcome.errors));
  return outcome.design;
}

function refuse(text: string) {
  const outcome = parseDesign(text);
  if (outcome.accepted) throw new Error("accepted");
  return outcome.errors;
}

test("writes small things on one line, long texts folded, and several lines as a block", () => {
  const responsibility = `Takes orders. ${"It does so with care. ".repeat(6)}`.trim();
  const design = aDesign({
    title: "Shop: the design",
    components: [
      aComponent({
        responsibility,
        availability: { value: 99.95, unit: "%", basis: "assumed" },
        regions: ["eu-west-1", "eu-central-1"],
      }),
    ],
    examples: [{ id: "X-1", title: "Retry", language: "ts", code: "const a = 1;\n\nrun(a);\n" }],
  });

  const text = stringifyDesign(design);

  expect(text).toBe(`lintel: 1
title: "Shop: the design"
status: sketch
components:
  - id: api
    name: API
    kind: service
    responsibility: >-
      Takes orders. It does so with care. It does so with care. It does so with care. It does so
      with care. It does so with care. It does so with care.
    regions: [eu-west-1, eu-central-1]
    availability: { value: 99.95, unit: "%", basis: assumed }
examples:
  - id: X-1
    title: Retry
    language: ts
    code: |
      const a = 1;

      run(a);
`);
  expect(read(text)).toEqual(design);
});

test("writes the same bytes for a design whose keys came in another order", () => {
  const schema = { type: "object", properties: { b: {}, a: {} }, title: "T" };
  const turned = { title: "T", properties: { a: {}, b: {} }, type: "object" };

  const [one, other] = [schema, turned].map((value) =>
    stringifyDesign(aDesign({ schemas: [{ id: "order", schema: value }] })),
  );

  expect(one).toBe(other);
});

test("gives back a design with references of many kinds", () => {
  expect(read(stringifyDesign(aShop()))).toEqual(aShop());
});

test("says where a mistake stands, what its path is and what is allowed", () => {
  const errors = refuse(`lintel: 1
components:
  - id: api.v1
    name: API
    kind: toaster
relations:
  - { id: r-1, from: api.v1, to: db }
`);

  expect(errors).toEqual([
    {
      path: "components.api.v1.kind",
      problem: expect.stringMatching(/^must be one of person, client/),
      line: 5,
      column: 11,
    },
    {
      path: "relations.r-1.to",
      problem: expect.stringMatching(/^"db" names nothing in the design; allowed are the ids of components/),
      line: 7,
      column: 34,
    },
  ]);
});

test.each([
  ["title: [", /flow/i, 1],
  ["title: A\ntitle: B", /unique/, 2],
  ["title: A\n\tstatus: sketch", /tab|indent/i, 2],
])("says where %j stops being YAML", (text, problem, line) => {
  expect(refuse(text)).toContainEqual(
    expect.objectContaining({ problem: expect.stringMatching(problem), line }),
  );
});

test("reads a file without a version, and refuses one of a later version", () => {
  expect(read("title: Shop").title).toBe("Shop");
  expect(read("lintel: 1.4\ntitle: Shop").title).toBe("Shop");
  expect(refuse("title: Shop\nlintel: 2")).toEqual([
    {
      path: "lintel",
      problem: "this file is of version 2 of the model; this program reads version 1",
      line: 2,
      column: 9,
    },
  ]);
});

test("refuses a file over 5 MB", () => {
  expect(refuse(`summary: ${"é".repeat(2_500_001)}`)).toMatchObject([
    { problem: expect.stringContaining("larger than 5 MB") },
  ]);
});

test("refuses a file whose aliases would grow without bound", () => {
  const levels = Array.from({ length: 12 }, (_, level) => {
    const before = level === 0 ? "x" : `*a${level - 1}`;
    return `a${level}: &a${level} [${Array(9).fill(before).join(", ")}]`;
  });

  expect(refuse(levels.join("\n"))).toMatchObject([{ problem: expect.stringContaining("alias") }]);
});

test.each(["", "- a", "just text", "42"])("refuses %j, which is no design", (text) => {
  expect(refuse(text)).toMatchObject([{ problem: expect.stringContaining("must be a design") }]);
});

test("keeps markup and markers in texts as they are", () => {
  const text = "--> <script>alert(1)</script> {{x}} `y` %TAG --- ...";

  expect(read(stringifyDesign(aDesign({ summary: text }))).summary).toBe(text);
});
