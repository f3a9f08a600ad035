import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrateServer } from "./migrate";
import { startServer, withDatabase } from "./postgresql-server.fixture";

declare module "vitest" {
  interface ProvidedContext {
    /** A server with an empty, migrated database named `template_lintel`, to be copied. */
    postgresqlServer: string;
  }
}

export async function setup(project: TestProject): Promise<() => void> {
  const server = await startServer();
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query("create database template_lintel");
  await client.end();
  await migrateServer(withDatabase(server.url, "template_lintel"));
  project.provide("postgresqlServer", server.url);
  return server.stop;
}
