import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "./open-database";
import { readMigrations } from "./schema-engine";

declare module "vitest" {
  interface ProvidedContext {
    /** A data folder with an empty, migrated database, to be copied. */
    embeddedTemplate: string;
  }
}

const cache = path.resolve("node_modules/.cache/lintel-test-database");

async function fingerprint(): Promise<string> {
  const { migrationDirectories } = await readMigrations();
  const engine = await readFile("node_modules/@electric-sql/pglite/package.json", "utf8");
  return createHash("sha256").update(engine).update(JSON.stringify(migrationDirectories)).digest("hex");
}

/** Creating a cluster takes seconds, so one is kept for as long as the migrations stay what they are. */
async function prepareTemplate(): Promise<string> {
  const template = path.join(cache, (await fingerprint()).slice(0, 16));
  if (existsSync(template)) return template;
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(path.join(cache, "draft-"));
  const database = await openDatabase({ kind: "embedded", folder: draft });
  await database.close();
  // Another run may have been quicker; its template is as good.
  await rename(draft, template).catch(() => rm(draft, { recursive: true }));
  return template;
}

export async function setup(project: TestProject): Promise<void> {
  project.provide("embeddedTemplate", await prepareTemplate());
}
