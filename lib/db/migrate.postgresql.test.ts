import pg from "pg";
import { expect, test } from "vitest";
import { env } from "../env";
import { migrateServer } from "./migrate";
import { readMigrations } from "./schema-engine";

test("of instances that start at once, one migrates and the others wait for it", async () => {
  const url = env.databaseUrl ?? "";
  const pool = new pg.Pool({ connectionString: url });
  await pool.query("drop schema public cascade; create schema public");
  const { migrationDirectories } = await readMigrations();

  const applied = await Promise.all([migrateServer(url), migrateServer(url), migrateServer(url)]);

  expect(applied.flat()).toEqual(migrationDirectories.map(({ path }) => path));
  const { rows } = await pool.query("select finished_at from _prisma_migrations");
  expect(rows).toHaveLength(migrationDirectories.length);
  await pool.end();
});
