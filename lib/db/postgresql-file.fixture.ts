import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, inject, vi } from "vitest";
import { closeDatabase } from "./client";
import { withDatabase } from "./postgresql-server.fixture";

async function command(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: inject("postgresqlServer") });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;
// Copies of one template must wait for each other, or PostgreSQL says that it is in use.
await command("select pg_advisory_lock(1)", `create database ${name} template template_lintel`);
const folder = mkdtempSync(path.join(tmpdir(), "lintel-test-"));
vi.stubEnv("DATA_DIR", folder);
vi.stubEnv("DATABASE_URL", withDatabase(inject("postgresqlServer"), name));

afterAll(async () => {
  await closeDatabase();
  // Without force: the server waits for connections that are closing, which cutting off would make fail.
  await command(`drop database ${name}`);
  rmSync(folder, { recursive: true });
});
