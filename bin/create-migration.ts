import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import { embeddedPool } from "../lib/db/open-database";
import { migrationsFolder, readMigrations, readSchema, startSchemaEngine } from "../lib/db/schema-engine";

/** A database in memory that ends with the process. */
async function scratchAdapters(): Promise<PrismaPg> {
  return new PrismaPg(embeddedPool(await PGlite.create()));
}

/** The SQL that leads from the migrations there are to `schema.prisma`. */
async function describeChange(): Promise<string> {
  const scratch = await scratchAdapters();
  const engine = await startSchemaEngine(
    Object.assign(scratch, { connectToShadowDb: async () => (await scratchAdapters()).connect() }),
  );
  const [schemaPath, content] = await readSchema();
  const change = await engine.diff({
    from: { tag: "migrations", ...(await readMigrations()) },
    to: { tag: "schemaDatamodel", files: [{ path: schemaPath, content }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return change.stdout ?? "";
}

const [name] = process.argv.slice(2);
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Usage: npm run migration -- <name>, the name in lower_case_with_underscores.");
  process.exit(2);
}
const sql = await describeChange();
const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const folder = path.join(migrationsFolder(), `${stamp}_${name}`);
await mkdir(folder, { recursive: true });
await writeFile(path.join(folder, "migration.sql"), sql);
console.warn(`Look at ${path.join(folder, "migration.sql")} before you commit it.`);
process.exit(0);
