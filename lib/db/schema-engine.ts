import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import { projectFolder } from "./project-folder";

type EngineModule = typeof import("@prisma/schema-engine-wasm/schema_engine_bg");

/** The package's own entry imports its `.wasm` as a module, which Node.js can't do before version 24. */
async function loadEngine(): Promise<EngineModule> {
  const engine: EngineModule = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const fromProject = createRequire(path.join(/* turbopackIgnore: true */ projectFolder(), "package.json"));
  const script = fromProject.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const binary = await readFile(/* turbopackIgnore: true */ script.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(binary, { "./schema_engine_bg.js": { ...engine } });
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  return engine;
}

// The package keeps one memory for the whole process, however often bundles repeat this file.
const shared: typeof globalThis & { lintelSchemaEngine?: Promise<EngineModule> } = globalThis;

/** Prisma's schema engine as WebAssembly, for the database behind `adapters`. */
export async function startSchemaEngine(
  adapters: SqlMigrationAwareDriverAdapterFactory,
): Promise<SchemaEngine> {
  shared.lintelSchemaEngine ??= loadEngine();
  const engine = await shared.lintelSchemaEngine;
  return engine.SchemaEngine.new(
    { datamodels: [await readSchema()] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapters),
  );
}

/** Path and text of `schema.prisma`. */
export async function readSchema(): Promise<[path: string, text: string]> {
  const file = path.join(/* turbopackIgnore: true */ projectFolder(), "prisma", "schema.prisma");
  return [file, await readFile(/* turbopackIgnore: true */ file, "utf8")];
}

export const migrationsFolder = () =>
  path.join(/* turbopackIgnore: true */ projectFolder(), "prisma", "migrations");

/** The migrations of the project, oldest first, as the engine wants them. */
export async function readMigrations(folder = migrationsFolder()): Promise<MigrationList> {
  const entries = existsSync(folder) ? await readdir(folder, { withFileTypes: true }) : [];
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => {
      const value = await readFile(
        /* turbopackIgnore: true */ path.join(folder, name, "migration.sql"),
        "utf8",
      );
      return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } } };
    }),
  );
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}
