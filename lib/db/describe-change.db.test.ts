import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { expect, test } from "vitest";
import { env } from "../env";
import { describeChange } from "./describe-change";
import { embeddedPool } from "./open-database";

/** The database of this file, which nothing else opens. */
async function aPool(): Promise<pg.Pool> {
  if (env.databaseUrl) return new pg.Pool({ connectionString: env.databaseUrl });
  return embeddedPool(await PGlite.create(path.join(env.dataDir, "database")));
}

test("the migrations lead to what schema.prisma says", async () => {
  const pool = await aPool();
  await pool.query("drop schema public cascade; create schema public");

  const sql = await describeChange(pool);

  expect(sql.trim()).toBe("-- This is an empty migration.");
  await pool.end();
});
