import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { parseDesign } from "@/lib/design/yaml";
import { consultCommand } from "./consult";
import { diffCommand } from "./diff";
import { evaluateCommand } from "./evaluate";
import { exportCommand } from "./export";
import { importCommand } from "./import";

const sample = "lib/design/samples/e1.yaml";
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lintel-command-"));
  vi.spyOn(console, "log").mockImplementation(() => undefined);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const inFolder = (name: string) => join(folder, name);

test("consults with the answers of a file and writes design, document and transcript", async () => {
  await writeFile(inFolder("answers.json"), JSON.stringify({ team: "3 engineers" }));
  const brief = "An online shop with inventory, payments and user management";

  const code = await consultCommand([brief, "--out", inFolder("out"), "--answers", inFolder("answers.json")]);

  expect(code).toBe(0);
  const design = parseDesign(await readFile(inFolder("out/design.yaml"), "utf8"));
  expect(design).toMatchObject({ accepted: true, design: { kind: "system" } });
  expect(await readFile(inFolder("out/design.md"), "utf8")).toMatch(/^## Components/m);
  expect(await readFile(inFolder("out/transcript.md"), "utf8")).toContain("3 engineers");
  expect(JSON.parse(await readFile(inFolder("out/findings.json"), "utf8"))).toBeInstanceOf(Array);
});

test("scores each brief by what it expects, and says what is missing", async () => {
  const brief = "An online shop with inventory and payments";
  const briefs = [
    { id: "met", brief, kind: "system", must: ["payment"], ask: ["team"] },
    { id: "missed", brief, kind: "pipeline", must: ["payment", "no such word"], never: ["payment"] },
  ];
  await writeFile(inFolder("briefs.json"), JSON.stringify(briefs));

  await evaluateCommand(["--briefs", inFolder("briefs.json"), "--out", inFolder("out")]);

  const results = JSON.parse(await readFile(inFolder("out/results.json"), "utf8"));
  expect(results).toMatchObject([
    { id: "met", score: 1 },
    { id: "missed", parts: { kind: 0, must: 0.5, never: 0 }, missing: { must: ["no such word"] } },
  ]);
  expect(results[1].score).toBeCloseTo((4 * 0.5) / 7);
  expect(await readdir(inFolder("out/met"))).toContain("design.yaml");
});

test("an export as YAML and back is the same to the byte", async () => {
  await exportCommand([sample, "--format", "yaml", "--out", inFolder("one.yaml")]);
  await exportCommand([inFolder("one.yaml"), "--format", "yaml", "--out", inFolder("two.yaml")]);

  expect(await readFile(inFolder("two.yaml"))).toEqual(await readFile(inFolder("one.yaml")));
});

test("a bundle, imported and exported again, is the same to the byte", async () => {
  await exportCommand([sample, "--format", "bundle", "--out", inFolder("one.zip")]);
  await importCommand([inFolder("one.zip"), "--out", inFolder("design.yaml")]);
  await exportCommand([inFolder("design.yaml"), "--format", "bundle", "--out", inFolder("two.zip")]);

  expect(await readFile(inFolder("two.zip"))).toEqual(await readFile(inFolder("one.zip")));
});

test("a bundle of a design without a title is the same whatever its file is called", async () => {
  await writeFile(inFolder("a.yaml"), "lintel: 1\nstatus: sketch\n");
  await exportCommand([inFolder("a.yaml"), "--format", "bundle", "--out", inFolder("one.zip")]);
  await exportCommand([inFolder("one.zip"), "--format", "bundle", "--out", inFolder("two.zip")]);

  expect(await readFile(inFolder("two.zip"))).toEqual(await readFile(inFolder("one.zip")));
});

test("a file's document holds the design", async () => {
  await exportCommand([sample, "--format", "markdown", "--out", inFolder("design.md")]);

  expect(await readFile(inFolder("design.md"), "utf8")).toMatch(/^## Components$/m);
});

test("a file that isn't a design is refused with the place and the reason", async () => {
  await writeFile(inFolder("bad.yaml"), "title: A design\ncomponents:\n  - id: a\n    kind: teapot\n");

  const exported = exportCommand([inFolder("bad.yaml"), "--format", "markdown"]);

  await expect(exported).rejects.toThrow(/bad\.yaml:4:11: components\.a\.kind: /);
});

test.each([
  ["a missing file", ["no-such.yaml", "--format", "yaml"], /no-such\.yaml: there is no such file/],
  ["an unknown format", [sample, "--format", "pdf"], /The formats are markdown/],
  ["a conversation of a file", [sample, "--format", "transcript"], /holds no conversation/],
  ["no format", [sample], /--format/],
])("%s is refused with a sentence", async (_, args, says) => {
  await expect(exportCommand(args)).rejects.toThrow(says);
});

test("compares two files by meaning", async () => {
  const text = await readFile(sample, "utf8");
  await writeFile(inFolder("changed.yaml"), text.replace(/^title: .*$/m, "title: Another title"));

  await diffCommand([sample, inFolder("changed.yaml")]);

  expect(console.log).toHaveBeenCalledWith(expect.stringMatching(/^title: .* → "Another title"$/));
});
