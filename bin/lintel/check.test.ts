import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { checkCommand } from "./check";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lintel-check-"));
  vi.spyOn(console, "log").mockImplementation(() => undefined);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const inFolder = (name: string) => join(folder, name);

const faulty = `status: proposed
components:
  - { id: api, name: API, kind: service }
  - { id: db, name: Orders, kind: database }
relations:
  - id: api-reads-db
    from: api
    to: db
    mode: sync
`;

async function check(...options: string[]) {
  await writeFile(inFolder("faulty.yaml"), faulty);
  const written: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => written.push(String(text)) > 0);
  const code = await checkCommand([inFolder("faulty.yaml"), ...options]);
  return { code, output: written.join("") };
}

test("checks a file and names the line of each fault", async () => {
  const { code, output } = await check();

  expect(code).toBe(1);
  expect(output).toMatch(/faulty\.yaml:6:5 error REL01 .*has no timeout/);
  expect(output).toMatch(/\d+ errors?, /);
});

test("--fail-on never reports and passes", async () => {
  const { code, output } = await check("--fail-on", "never", "--format", "json");

  expect(code).toBe(0);
  expect(JSON.parse(output)).toContainEqual(
    expect.objectContaining({ check: "REL01", severity: "error", targets: ["api-reads-db"] }),
  );
});

test.each([
  ["markdown", /^# Checks of .*\n[\s\S]*\*\*error\*\* REL01/],
  ["sarif", /"version": "2\.1\.0"[\s\S]*"ruleId": "REL01"[\s\S]*"startLine": 6/],
  ["junit", /<testcase classname="lintel\.reliability" name="REL01[^>]*><failure/],
])("writes findings as %s", async (format, shape) => {
  const { output } = await check("--format", format);

  expect(output).toMatch(shape);
});

test("a level or a report format that there is not is refused with those that there are", async () => {
  await expect(check("--fail-on", "info")).rejects.toThrow(/error, warning, never/);
  await expect(check("--format", "pdf")).rejects.toThrow(/text, markdown, json, sarif, junit/);
});

test("a baseline hides what it knows, and tells of what comes later", async () => {
  await check("--write-baseline", inFolder("known.json"));

  const unchanged = await check("--baseline", inFolder("known.json"));
  expect(unchanged.code).toBe(0);
  expect(unchanged.output).toMatch(/^0 errors, 0 warnings, 0 info, \d+ known to the baseline$/m);

  const known = JSON.parse(await readFile(inFolder("known.json"), "utf8"));
  const findings = known.findings.filter((fingerprint: string) => fingerprint !== "REL01:api-reads-db");
  await writeFile(inFolder("known.json"), JSON.stringify({ ...known, findings }));
  const changed = await check("--baseline", inFolder("known.json"), "--format", "sarif");
  expect(changed.code).toBe(1);
  const { results } = JSON.parse(changed.output).runs[0];
  const states = new Map(results.map((result: { ruleId: string }) => [result.ruleId, result]));
  expect(states.get("REL01")).toMatchObject({ baselineState: "new" });
  expect(
    results.filter((result: { baselineState: string }) => result.baselineState === "unchanged"),
  ).toHaveLength(findings.length);
});

test("a file that is no baseline is refused by its name", async () => {
  await expect(check("--baseline", inFolder("faulty.yaml"))).rejects.toThrow(
    /faulty\.yaml: this is no baseline/,
  );
});

const ownRules = `lintelRules: 1
rules:
  - id: TEAM-1
    title: Every component has an owner
    severity: error
    require: { field: { of: components, name: owner } }
`;

test("a team's own rules lie beside the design, or where --rules says", async () => {
  expect((await check()).output).not.toContain("TEAM-1");
  await writeFile(inFolder("elsewhere.yaml"), ownRules);
  expect((await check("--rules", inFolder("elsewhere.yaml"))).output).toContain("error TEAM-1");

  await writeFile(inFolder("lintel.rules.yaml"), ownRules);

  expect((await check()).output).toMatch(/faulty\.yaml:3:5 error TEAM-1 api doesn't say its owner\./);
  expect((await check("--format", "junit")).output).toContain("TEAM-1");
  expect((await check("--format", "sarif")).output).toContain('"id": "TEAM-1"');
});

test("a mistake in the rules names its line and what is allowed", async () => {
  await writeFile(inFolder("lintel.rules.yaml"), ownRules.replace("error", "grave"));

  await expect(check()).rejects.toThrow(
    /lintel\.rules\.yaml:5:15: rules\.TEAM-1\.severity: .*error, warning/,
  );
});

test("Lintel's own design holds what Lintel asks of others", async () => {
  vi.spyOn(process.stdout, "write").mockImplementation(() => true);

  expect(await checkCommand(["docs/lintel.design.yaml", "--fail-on", "warning"])).toBe(0);
});
