import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { arbitraryDesign } from "@/lib/design/arbitrary-design.fixture";
import { generateDesign } from "@/lib/design/generate-design";
import { designSchema, emptyDesign } from "@/lib/design/schema";
import { renderBundle } from "./bundle";
import { maxImportBytes, readDesign } from "./read-design";
import { readSample } from "./sample.fixture";

const attacks = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</text></svg><svg onload=alert(1)>",
  "]]><!--",
  "&lt;script&gt;",
  "<![CDATA[<a href='javascript:alert(1)'>]]>",
];

const bundle = (name: string) => renderBundle({ design: readSample(name) });

test.each(["e1", "e2", "e3"])(
  "%s as a bundle, read back and bundled again, is the same to the byte",
  async (name) => {
    const first = await bundle(name);
    const read = readDesign(first);

    expect(read).toMatchObject({ accepted: true });
    if (read.accepted) expect(await renderBundle({ design: read.design })).toEqual(first);
  },
);

test("a bundle holds every form, and its README names each", async () => {
  const files = unzipSync(await bundle("e1"));
  const readme = strFromU8(files["README.md"] ?? new Uint8Array());

  const names = new Set(Object.keys(files).map((name) => name.replace(/\/.*/, "/")));
  expect([...names].filter((name) => !readme.includes(`\`${name}\``))).toEqual(["README.md"]);
  expect(names.size).toBeGreaterThan(8);
  expect(Object.keys(files).filter((name) => name.startsWith("decisions/"))).toHaveLength(
    readSample("e1").decisions.length,
  );
});

test("an empty design is a bundle as well", async () => {
  const read = readDesign(await renderBundle({ design: emptyDesign() }));

  expect(read).toEqual({ accepted: true, design: emptyDesign() });
});

test("whatever design is bundled, read back and bundled again, the bytes are the same", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDesign, async (design) => {
      const first = await renderBundle({ design });
      const read = readDesign(first);

      expect(read).toMatchObject({ accepted: true });
      if (read.accepted) expect(await renderBundle({ design: read.design })).toEqual(first);
    }),
    { numRuns: 30 },
  );
});

test("the order in which scores were given changes no byte", async () => {
  const scored = (scores: Record<string, number>) =>
    designSchema.parse({ decisions: [{ id: "D-1", title: "Store", options: [{ name: "SQL", scores }] }] });

  const bundles = await Promise.all(
    [
      { maintainability: 1, complexity: 2 },
      { complexity: 2, maintainability: 1 },
    ].map((scores) => renderBundle({ design: scored(scores) })),
  );

  expect(bundles[0]).toEqual(bundles[1]);
});

test("the document of a bundle holds the design", async () => {
  const files = unzipSync(await bundle("e1"));

  expect(strFromU8(files["design.md"] ?? new Uint8Array())).toMatch(/^## Components$/m);
});

test.each(["e1", "e2", "e3"])("the bundle of %s holds its structural diagrams as pictures", async (name) => {
  const files = unzipSync(await bundle(name));

  for (const kind of ["context", "components", "data-flow", "delivery"]) {
    const svg = strFromU8(files[`diagrams/${kind}.svg`] ?? new Uint8Array());
    expect(svg).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  }
  expect(strFromU8(files["diagrams/components.svg"] ?? new Uint8Array())).toContain(
    readSample(name).components[0]?.name.split(" ")[0],
  );
});

test("a box stands in the picture where the design keeps it", async () => {
  const svgOf = async (layout?: Record<string, { x: number; y: number }>) => {
    const design = designSchema.parse({
      components: [
        { id: "api", name: "API", kind: "service" },
        { id: "db", name: "Store", kind: "database" },
      ],
      ...(layout && { views: [{ id: "v", kind: "components", layout }] }),
    });
    return strFromU8(
      unzipSync(await renderBundle({ design }))["diagrams/components.svg"] ?? new Uint8Array(),
    );
  };

  expect(await svgOf({ api: { x: 700, y: 333 } })).toContain('transform="translate(700 333)"');
  expect(await svgOf()).not.toContain("333");
});

test("a design too large to lay out in the server is a bundle without that picture", async () => {
  const files = unzipSync(
    await renderBundle({ design: generateDesign({ components: 101, relations: 10, workflows: 1 }) }),
  );

  expect(Object.keys(files)).toContain("diagrams/components.mmd");
  expect(Object.keys(files)).not.toContain("diagrams/components.svg");
});

test.each(attacks)("the text %j stays text in a picture", async (text) => {
  const design = designSchema.parse({
    title: text,
    components: [
      { id: "api", name: text, kind: "service", technology: { name: text } },
      { id: "db", name: "DB", kind: "database" },
    ],
    relations: [{ id: "r", from: "api", to: "db", protocol: text }],
    boundaries: [{ id: "zone", name: text, kind: "trust", contains: ["api"] }],
  });

  const files = unzipSync(await renderBundle({ design }));

  const written = new Set(["svg", "title", "rect", "path", "g", "text"]);
  const svgs = Object.keys(files).filter((name) => name.endsWith(".svg"));
  expect(svgs).toHaveLength(2);
  for (const name of svgs) {
    const svg = strFromU8(files[name] ?? new Uint8Array());
    const tags = [...svg.matchAll(/<\/?([^\s>/]*)/g)].map(([, tag]) => tag ?? "");
    expect(tags.filter((tag) => !written.has(tag))).toEqual([]);
    expect(svg).not.toMatch(/<[^>]*\s(on\w+|href|style)\s*=/);
  }
});

const problemOf = (bytes: Uint8Array) => {
  const read = readDesign(bytes);
  return read.accepted ? null : read.errors[0]?.problem;
};

test.each([
  [
    "a path that climbs out",
    zipSync({ "../../etc/passwd": strToU8("x"), "design.yaml": strToU8("title: T") }),
    /outside of itself/,
  ],
  ["an absolute path", zipSync({ "/etc/passwd": strToU8("x") }), /outside of itself/],
  ["no design", zipSync({ "README.md": strToU8("x") }), /no design\.yaml/],
  [
    "a design over 5 MB",
    zipSync({ "design.yaml": new Uint8Array(maxImportBytes + 1) }),
    /no design\.yaml of at most 5 MB/,
  ],
  [
    "a zip bomb",
    zipSync({ "design.yaml": strToU8("title: T"), bomb: new Uint8Array(60_000_000) }),
    /more than 50 MB/,
  ],
  ["a cut archive", (await bundle("e2")).slice(0, 4_000), /damaged/],
])("an archive with %s is refused with a sentence", (_, bytes, says) => {
  expect(problemOf(bytes)).toMatch(says);
});

test("an archive that lies about a size never unpacks to more than it claims", () => {
  const bytes = zipSync({ "design.yaml": new Uint8Array(4_000_000) }, { mtime: new Date(1980, 0, 1) });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  }

  expect(readDesign(bytes)).toMatchObject({ accepted: false });
});

test.each([
  ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe])],
  ["a bundle whose model is no text", zipSync({ "design.yaml": Uint8Array.from([0xff, 0xfe, 0x00]) })],
])("%s is refused as no text", (_, bytes) => {
  expect(problemOf(bytes)).toMatch(/no text in UTF-8/);
});

test("a file over 5 MB and an unknown version of the model are refused", () => {
  expect(problemOf(new Uint8Array(maxImportBytes + 1))).toMatch(/larger than 5 MB/);
  expect(problemOf(strToU8("lintel: 9\ntitle: T\n"))).toMatch(/version 9/);
});
