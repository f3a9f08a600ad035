import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { checkCommand } from "./check";

/** The official schema has a pattern (for languages) that isn't valid with the `u` flag. */
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats(ajv);
const isSarif = ajv.compile(schema);

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lintel-sarif-"));
  vi.spyOn(console, "log").mockImplementation(() => undefined);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const inFolder = (name: string) => join(folder, name);

/** What `lintel check` writes of a file as SARIF. */
async function writeSarif(file: string, ...options: string[]) {
  const written: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => written.push(String(text)) > 0);
  await checkCommand([file, "--format", "sarif", ...options]);
  return JSON.parse(written.join(""));
}

const listFaults = (log: unknown) => (isSarif(log) ? [] : isSarif.errors);

test.each(["e1", "e2", "e3"])("the findings of the sample %s are valid SARIF 2.1.0", async (name) => {
  const log = await writeSarif(`lib/design/samples/${name}.yaml`);

  expect(listFaults(log)).toEqual([]);
  expect(log.runs[0].tool.driver.rules.length).toBeGreaterThan(80);
});

const ownRules = `lintelRules: 1
rules:
  - id: TEAM-1
    title: Every component has an owner
    severity: error
    require: { field: { of: components, name: owner } }
`;

const faulty = `status: proposed
components:
  - { id: api, name: API, kind: service }
  - { id: db, name: Orders, kind: database }
relations:
  - { id: api-reads-db, from: api, to: db, mode: sync }
waivers:
  - { id: later, check: REL01, target: api-reads-db, reason: "Comes with the next release.", by: Ada }
`;

test("own rules, a waiver and a baseline are valid SARIF 2.1.0 as well", async () => {
  const file = inFolder("a design with spaces.yaml");
  await writeFile(file, faulty);
  await checkCommand([file, "--write-baseline", inFolder("known.json")]);
  await writeFile(inFolder("lintel.rules.yaml"), ownRules);

  const log = await writeSarif(file, "--baseline", inFolder("known.json"));

  expect(listFaults(log)).toEqual([]);
  const results: { ruleId: string; baselineState: string; suppressions?: unknown[] }[] = log.runs[0].results;
  expect(results.find(({ ruleId }) => ruleId === "TEAM-1")?.baselineState).toBe("new");
  expect(results.find(({ ruleId }) => ruleId === "REL01")?.suppressions).toHaveLength(1);
  expect(results.some(({ baselineState }) => baselineState === "unchanged")).toBe(true);
});

test("the schema refuses what isn't SARIF", async () => {
  const text = JSON.stringify(await writeSarif("lib/design/samples/e1.yaml"));

  expect(listFaults(JSON.parse(text.replace('"version":"2.1.0"', '"version":"2.0.0"')))).not.toEqual([]);
  expect(listFaults(JSON.parse(text.replace('"level":"warning"', '"level":"grave"')))).not.toEqual([]);
});
