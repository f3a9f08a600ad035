import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { describeChange } from "../lib/db/describe-change";
import { embeddedPool } from "../lib/db/open-database";
import { migrationsFolder } from "../lib/db/schema-engine";

const [name] = process.argv.slice(2);
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Usage: npm run migration -- <name>, the name in lower_case_with_underscores.");
  process.exit(2);
}
const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const file = path.join(migrationsFolder(), `${stamp}_${name}`, "migration.sql");
const sql = await describeChange(embeddedPool(await PGlite.create()));
await mkdir(path.dirname(file));
await writeFile(file, sql);
console.warn(`Read ${path.relative(process.cwd(), file)} before you commit it.`);
process.exit(0);
