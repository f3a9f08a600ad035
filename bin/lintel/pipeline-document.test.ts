import { execFile } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

/** A run starts Node.js twice, which takes a while on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

/** What docs/pipeline.md tells others to write and to type, run as they would. */
const text = readFileSync("docs/pipeline.md", "utf8");

const blocks = [...text.matchAll(/```(\w+)\n(.*?)```/gs)].map(([, language, body = ""]) => ({
  language,
  body,
}));
const findExample = (word: string): string => {
  const found = blocks.find(({ language, body }) => language === "yaml" && body.includes(word));
  if (!found) throw new Error(`docs/pipeline.md has no example with "${word}".`);
  return found.body;
};

const faulty = `status: proposed
components:
  - { id: api, name: API, kind: service, owner: Shop, technology: { name: Java 25 } }
  - { id: db, name: Orders, kind: database, owner: Shop }
relations:
  - { id: api-reads-db, from: api, to: db, mode: sync }
`;
const fine = "status: sketch\ncomponents:\n  - { id: api, name: API, kind: person, owner: Shop }\n";

let folder = "";

const inFolder = (...names: string[]) => join(folder, ...names);
const write = (name: string, body: string) => writeFileSync(inFolder(name), body);

/** A checkout of Lintel beside the design, made of links so that `..` leads out of it as it does elsewhere. */
function checkOutLintel(): void {
  mkdirSync(inFolder("lintel"));
  for (const name of readdirSync("."))
    if (!name.startsWith(".")) symlinkSync(resolve(name), inFolder("lintel", name));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lintel-pipeline-"));
  mkdirSync(inFolder("design"));
  checkOutLintel();
});

afterEach(() => rmSync(folder, { recursive: true }));

/** What a command in a folder ends with and prints. */
function run(command: string, cwd: string): Promise<{ code: number; output: string }> {
  const programs = [dirname(process.execPath), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: programs, GIT_CONFIG_GLOBAL: "/dev/null" };
  return new Promise((done) => {
    const child = execFile("sh", ["-c", command], { cwd: inFolder(cwd), env }, (_, stdout, stderr) =>
      done({ code: child.exitCode ?? -1, output: `${stdout}${stderr}` }),
    );
  });
}

const commandsOf = (body: string) => body.split("\n").filter(Boolean);

test("every command that stands alone runs: the findings fail, and what the baseline knows passes", async () => {
  const commands = blocks.filter(({ language }) => language === "sh").flatMap(({ body }) => commandsOf(body));
  write("lintel/design.yaml", faulty);

  const ends = [];
  for (const command of commands) ends.push(await run(command, "lintel"));

  expect(ends.map(({ code }) => code)).toEqual([1, 0, 0]);
  expect(ends[0]?.output).toMatch(/\*\*error\*\* REL01/);
  expect(ends[2]?.output).toMatch(/0 errors, 0 warnings, 0 info, \d+ known to the baseline/);
});

const workflowSchema = z.object({
  jobs: z.record(
    z.string(),
    z.object({
      steps: z.array(
        z.object({
          run: z.string().optional(),
          "working-directory": z.string().default("."),
          uses: z.string().optional(),
          with: z.record(z.string(), z.string()).default({}),
        }),
      ),
    }),
  ),
});

test("the job for GitHub fails for what is new, and leaves a report where the upload looks for it", async () => {
  const { jobs } = workflowSchema.parse(parse(findExample("runs-on")));
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const [install, check] = steps.filter((step) => step.run);
  const upload = steps.find(({ uses }) => uses?.includes("upload-sarif"));
  write("design/design.yaml", faulty);
  write("design/lintel.baseline.json", '{ "lintelBaseline": 1, "findings": [] }');

  const { code, output } = await run(check?.run ?? "", check?.["working-directory"] ?? "");

  // What `npm ci` installs is what these tests run with.
  expect(install?.run).toBe("npm ci");
  expect({ code, output }).toEqual({ code: 1, output: "" });
  const [report] = JSON.parse(readFileSync(inFolder(upload?.with.sarif_file ?? ""), "utf8")).runs;
  expect(report.results).toContainEqual(expect.objectContaining({ ruleId: "REL01", baselineState: "new" }));
});

const hooksSchema = z.object({
  repos: z.array(z.object({ hooks: z.array(z.object({ files: z.string(), entry: z.string() })) })),
});

/** A hook that does what pre-commit does: the entry, with the staged files that `files` matches behind it. */
function installHook(): void {
  const { repos } = hooksSchema.parse(parse(findExample("hooks:")));
  const [hook] = repos.flatMap(({ hooks }) => hooks);
  const staged = `git diff --cached --name-only | grep -E '${hook?.files}'`;
  writeFileSync(
    inFolder("design/.git/hooks/pre-commit"),
    `#!/bin/sh\nset -- $(${staged})\n[ $# -eq 0 ] && exit 0\nexec ${hook?.entry} "$@"\n`,
    { mode: 0o755 },
  );
}

const commit = "git add . && git -c user.name=Shop -c user.email=shop@example.com commit -qm Design";

test("the hook before a commit stops a design with an error, and lets a sound one and other files pass", async () => {
  await run("git init -q", "design");
  installHook();

  write("design/notes.yaml", "nothing: of a design\n");
  expect(await run(commit, "design")).toEqual({ code: 0, output: "" });
  write("design/shop.design.yaml", faulty);
  const stopped = await run(commit, "design");
  write("design/shop.design.yaml", fine);
  const passed = await run(commit, "design");

  expect(stopped).toMatchObject({
    code: 1,
    output: expect.stringMatching(/shop\.design\.yaml:6:5 error REL01/),
  });
  expect(passed.code).toBe(0);
});

test("the rules of one's own are read as they stand there", async () => {
  write("design/lintel.rules.yaml", findExample("lintelRules: 1"));
  write(
    "lintel/design.yaml",
    faulty.replace("owner: Shop, technology: { name: Java 25 }", "technology: { name: COBOL }"),
  );

  const { code, output } = await run(
    "npm run --silent lintel -- check design.yaml --rules ../design/lintel.rules.yaml",
    "lintel",
  );

  expect(code).toBe(1);
  expect(output).toMatch(/SHOP-2 .*COBOL/);
  expect(output).toMatch(/SHOP-3 .*api/);
});
