import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { readMigrations, startSchemaEngine } from "./schema-engine";

/** Any number will do, as long as all instances of Lintel use the same. */
const migrationLock = 7_258_835;

/** Applies what `prisma/migrations` holds and the database hasn't got. Returns the names of what was applied. */
export async function applyMigrations(adapters: SqlMigrationAwareDriverAdapterFactory): Promise<string[]> {
  const engine = await startSchemaEngine(adapters);
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: await readMigrations(),
    filters: { externalTables: [], externalEnums: [] },
  });
  return appliedMigrationNames;
}

/** The same for a server that several instances may start on at once: the later ones wait for the first. */
export async function migrateServer(url: string): Promise<string[]> {
  const guard = new pg.Client({ connectionString: url });
  const pool = new pg.Pool({ connectionString: url });
  try {
    await guard.connect();
    await guard.query("select pg_advisory_lock($1)", [migrationLock]);
    return await applyMigrations(new PrismaPg(pool));
  } finally {
    await pool.end();
    await guard.end();
  }
}
