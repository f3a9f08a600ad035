import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryDesign } from "@/lib/design/arbitrary-design.fixture";
import { aComponent, aDecision, aDesign, aRelation, aRequirement } from "@/lib/design/design.fixture";
import { emptyDesign } from "@/lib/design/schema";
import { renderLikec4 } from "./likec4";
import { renderMadr, renderRecord } from "./madr";
import { readSample } from "./sample.fixture";
import { renderStructurizr } from "./structurizr";

const languages = [
  ["Structurizr", renderStructurizr],
  ["LikeC4", renderLikec4],
] as const;

/** Braces outside of quoted text, which both languages need in pairs. */
function depthOf(text: string): number {
  const bare = text.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, "");
  return [...bare].reduce(
    (depth, character) => depth + Number(character === "{") - Number(character === "}"),
    0,
  );
}

const awkward = aDesign({
  title: `It's "quoted" \\ {braced}`,
  components: [
    aComponent({ id: "order-api", name: `O'Neil's "API" }` }),
    aComponent({ id: "order.api", name: "Another" }),
    aComponent({ id: "user", name: "User", kind: "person" }),
  ],
  relations: [
    aRelation({ id: "a", from: "user", to: "order-api" }),
    aRelation({ id: "b", from: "order-api", to: "order.api", purpose: "reads", mode: "async" }),
    aRelation({ id: "c", from: "order-api", to: "order.api", purpose: "reads" }),
    aRelation({ id: "d", from: "order-api", to: "order-api" }),
  ],
});

test.each(languages)("%s holds every component and relation of the samples", (_, render) => {
  for (const design of ["e1", "e2", "e3"].map(readSample)) {
    const text = render({ title: "T", design });
    expect(depthOf(text)).toBe(0);
    expect(text.match(/^ +\w+ = /gm)).toHaveLength(design.components.length + design.channels.length + 1);
    expect(text).toContain(design.title);
  }
});

test.each(languages)("%s keeps names apart and quotes what has quotes", (_, render) => {
  const text = render({ title: "T", design: awkward });

  expect(depthOf(text)).toBe(0);
  expect(text).toMatch(/\border_api = /);
  expect(text).toMatch(/\border_api_2 = /);
  expect(text.match(/ -(\[async\]-)?> /g)).toHaveLength(3);
  expect(text).toMatch(/reads \(c\)/);
});

/** A line of the Structurizr DSL as its parser splits it: words, and texts that end with the next quote. */
const splitLine = (line: string) => line.match(/"[^"]*"|[^\s"]+/g) ?? [];

interface Structurizr {
  identifiers: string[];
  names: string[];
  arrows: string[];
}

function readStructurizr(text: string): Structurizr {
  const lines = text.split("\n").map(splitLine);
  const parts = lines.filter(([, second]) => second === "=");
  return {
    identifiers: parts.map(([identifier = ""]) => identifier.toLowerCase()),
    names: parts.map(([, , , name = ""]) => name),
    arrows: lines
      .filter(([, second]) => second === "->")
      .map(([from, , to, label]) => `${from} ${to} ${label}`),
  };
}

test("Structurizr gets identifiers, names and relations that it can tell apart, whatever the design", () => {
  fc.assert(
    fc.property(arbitraryDesign, (design) => {
      const text = renderStructurizr({ title: "T", design });
      const { identifiers, names, arrows } = readStructurizr(text);

      for (const list of [identifiers, names, arrows]) expect(new Set(list)).toHaveLength(list.length);
      expect(identifiers).toHaveLength(design.components.length + design.channels.length + 1);
      expect(arrows.every((arrow) => identifiers.includes(arrow.split(" ")[1]?.toLowerCase() ?? ""))).toBe(
        true,
      );
      expect(text).not.toMatch(/\\|\$\{/);
    }),
    { numRuns: 60 },
  );
});

test("components of one name, and ids that differ in case only, stay apart in Structurizr", () => {
  const components = ["api", "API", "other"].map((id) => aComponent({ id, name: "Shop" }));

  const { identifiers, names } = readStructurizr(
    renderStructurizr({ title: "T", design: aDesign({ title: "Shop", components }) }),
  );

  expect(identifiers).toEqual(["system", "api", "api_2", "other"]);
  expect(names).toEqual(['"Shop"', '"Shop (api)"', '"Shop (API)"', '"Shop (other)"']);
});

test("a text that ends in a backslash ends its own quotes only", () => {
  const design = aDesign({
    components: [aComponent({ name: "C:\\", responsibility: `the "x" \${HOME}\\` })],
  });

  expect(renderStructurizr({ title: "T", design })).toContain(
    `api = container "C:/" "the 'x' $ {HOME}/" "" {`,
  );
});

test("words of LikeC4's own become other names", () => {
  const ids = ["order", "notes", "views", "metadata", "this", "TRUE", "catalogue"];

  const text = renderLikec4({
    title: "T",
    design: aDesign({ components: ids.map((id) => aComponent({ id, name: id })) }),
  });

  expect(text.match(/^ {4}\w+(?= = )/gm)?.map((name) => name.trim())).toEqual([
    ...["order_2", "notes_2", "views_2", "metadata_2", "this_2", "TRUE_2", "catalogue"],
  ]);
});

test.each(languages)("%s of an empty design is a model with the system alone", (_, render) => {
  const text = render({ title: "New thread", design: emptyDesign() });

  expect(depthOf(text)).toBe(0);
  expect(text).toContain("New thread");
});

test("a decision record has the parts of MADR, and what is unknown is left out", () => {
  const decision = aDecision({
    status: "accepted",
    decidedOn: "2026-11-22",
    deciders: ['Ada "the" Lovelace'],
    context: "Orders need a home.",
    drivers: ["R-1"],
    options: [{ name: "PostgreSQL", pros: ["known"], cons: ["one writer"], scores: { "R-1": 4 } }],
    chosen: "PostgreSQL",
    rationale: "The team knows it.",
    consequences: ["One more store to back up."],
  });
  const design = aDesign({ requirements: [aRequirement()], decisions: [decision] });

  const record = renderRecord(decision, design);

  expect(record).toMatch(
    /^---\nstatus: accepted\ndate: 2026-11-22\ndecision-makers: \["Ada \\"the\\" Lovelace"\]\n---\n\n# `D-1` /,
  );
  expect(record.match(/^## .*/gm)).toEqual([
    "## Context and Problem Statement",
    "## Decision Drivers",
    "## Considered Options",
    "## Decision Outcome",
    "## Pros and Cons of the Options",
  ]);
  expect(record).toContain('Chosen option: "PostgreSQL", because The team knows it.');
  expect(renderRecord(aDecision(), design).match(/^## /gm)).toBeNull();
  expect(renderMadr({ title: "T", design })).toContain("Status: accepted, 2026-11-22");
});

test("a design without decisions says so", () => {
  expect(renderMadr({ title: "T", design: emptyDesign() })).toBe(
    "# T: decisions\n\nNothing is decided yet.\n",
  );
});
