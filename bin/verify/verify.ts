import { provideBrowser } from "./provide-browser";
import { providePostgresql } from "./provide-postgresql";
import { provideRedis } from "./provide-redis";
import { runScript } from "./run-command";
import { type Count, forgetReport, readReport } from "./test-report";

const counts: Count[] = [];
const vitestFile = "test-results/vitest.json";
const playwrightFile = "test-results/playwright.json";

async function step(name: string, run: () => Promise<boolean>): Promise<boolean> {
  console.log(`\n── ${name}`);
  const isDone = await run();
  counts.push({ name, passed: isDone ? 1 : 0, failed: isDone ? 0 : 1 });
  return isDone;
}

async function tests(kind: "vitest" | "playwright", script: string, file: string, args: string[]) {
  console.log(`\n── ${script}`);
  forgetReport(file);
  const endedWell = await runScript(script, args);
  counts.push(readReport(kind, file, endedWell));
}

const hasBrowser = await step("browser for the tests", provideBrowser);
await step("PostgreSQL for the tests", providePostgresql);
await provideRedis();
await step("generate", () => runScript("generate"));
for (const check of ["lint", "types", "deps", "unused"]) await step(check, () => runScript(check));
await tests("vitest", "test", vitestFile, [
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${vitestFile}`,
]);
const isBuilt = await step("build", () => runScript("build"));
if (hasBrowser && isBuilt) await tests("playwright", "e2e", playwrightFile, []);
else counts.push({ name: "playwright", passed: 0, failed: 1 });
if (isBuilt) await step("faults", () => runScript("faults", ["--short"]));

console.log();
for (const { name, passed, failed } of counts) {
  console.log(`${failed === 0 ? "✓" : "✗"} ${name}: ${passed} passed, ${failed} failed`);
}
const total = (key: "passed" | "failed") => counts.reduce((sum, count) => sum + count[key], 0);
console.log(`\n${total("passed")} passed, ${total("failed")} failed`);
process.exitCode = total("failed") === 0 ? 0 : 1;
