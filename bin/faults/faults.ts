import { parseArgs } from "node:util";
import { type Cluster, startCluster } from "./cluster";
import { embeddedFaults } from "./embedded-faults";
import type { Fault, Result } from "./fault";
import { instanceFaults } from "./instance-faults";
import { providerFaults } from "./provider-faults";
import { readerFaults } from "./reader-faults";

/**
 * `npm run faults [-- --short] [-- --json] [-- --only words]`: what becomes of an answer when something breaks. Two
 * instances of the built app on one PostgreSQL and one Redis, and one on the embedded database.
 */
const { values } = parseArgs({
  options: {
    short: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    only: { type: "string", default: "" },
  },
});

const isWanted = ({ name, isSlow }: Fault) => name.includes(values.only) && !(values.short && isSlow);
const all = [...providerFaults, ...readerFaults, ...instanceFaults];
const withoutRedis = instanceFaults.filter(({ name }) => !name.startsWith("Redis"));

const timeLimitMs = 180_000;

async function runOne(fault: Fault, cluster: Cluster): Promise<Result> {
  const failed = (problem: string): Result => ({ lost: 0, duplicated: 0, continuedMs: null, problem });
  const late = new Promise<Result>((resolve) => {
    setTimeout(() => resolve(failed("didn't come to an end")), timeLimitMs).unref();
  });
  try {
    return await Promise.race([fault.run(cluster), late]);
  } catch (error) {
    return failed(String(error).slice(0, 300));
  }
}

const isGood = ({ lost, duplicated, problem }: Result) => lost === 0 && duplicated === 0 && problem === null;
const results: Record<string, Result> = {};

function tell(name: string, result: Result): void {
  results[name] = result;
  const { lost, duplicated, continuedMs, problem } = result;
  const numbers = [lost, duplicated, continuedMs ?? "–"]
    .map((number) => String(number).padStart(10))
    .join(" ");
  const line = `${isGood(result) ? "✓" : "✗"} ${name.padEnd(50)} ${numbers}  ${problem ?? ""}`;
  if (!values.json) console.log(line.trimEnd());
}

async function runAll(faults: Fault[], cluster: Cluster, suffix = ""): Promise<void> {
  try {
    for (const fault of faults.filter(isWanted)) tell(`${fault.name}${suffix}`, await runOne(fault, cluster));
  } finally {
    await cluster.close();
  }
}

if (!values.json)
  console.log(`  ${"fault".padEnd(50)} ${"lost".padStart(10)} ${"duplicated"} ${"ms".padStart(10)}`);
const cluster = await startCluster();
if (!cluster.redis) console.error("redis-server was not found: two instances share the database alone.");
await runAll([...all, ...embeddedFaults], cluster);
if (!values.short && cluster.redis)
  await runAll(withoutRedis, await startCluster({ hasRedis: false }), ", without Redis");

if (values.json) console.log(JSON.stringify(results, null, 2));
const bad = Object.values(results).filter((result) => !isGood(result));
console.log(`${Object.keys(results).length - bad.length} faults survived, ${bad.length} not`);
process.exit(bad.length === 0 ? 0 : 1);
