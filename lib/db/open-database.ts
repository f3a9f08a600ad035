import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { AppError } from "../errors";
import { log } from "../log/log";
import { lockFolder } from "./folder-lock";
import { applyMigrations, migrateServer } from "./migrate";
import { PgliteStream } from "./pglite-stream";

export type DatabasePlace = { kind: "embedded"; folder: string } | { kind: "postgresql"; url: string };

/** `adapters` is what Prisma connects through; `close` ends every connection and frees the folder. */
export type Database = { adapters: PrismaPg; close(): Promise<void> };

/** Only idle connections end here: a query's own failure goes to whoever asked. */
const logLostConnection = (error: Error) => log.error("the database closed a connection", error);

/** A pool that speaks to PGlite. */
export function embeddedPool(database: PGlite): pg.Pool {
  const stream = () => new PgliteStream(database);
  return new pg.Pool({ max: 1, idleTimeoutMillis: 0, user: "postgres", database: "postgres", stream });
}

async function openEmbedded(folder: string): Promise<Database> {
  const lock = lockFolder(folder, new Date());
  try {
    const database = await PGlite.create(path.join(folder, "database"));
    const pool = embeddedPool(database);
    const adapters = new PrismaPg(pool, { onPoolError: logLostConnection });
    const close = async () => {
      await pool.end();
      await database.close();
      lock.release();
    };
    await applyMigrations(adapters).catch(async (error: unknown) => {
      await close();
      throw error;
    });
    return { adapters, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function openServer(url: string): Promise<Database> {
  await migrateServer(url);
  const pool = new pg.Pool({ connectionString: url });
  const adapters = new PrismaPg(pool, { onPoolError: logLostConnection });
  return { adapters, close: () => pool.end() };
}

/** Opens the database and brings it up to date. Fails with a sentence that says where and why. */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  try {
    return await (place.kind === "embedded" ? openEmbedded(place.folder) : openServer(place.url));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const where =
      place.kind === "embedded"
        ? `The embedded database in ${place.folder}`
        : "The PostgreSQL that DATABASE_URL names";
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("unavailable", `${where} could not be opened: ${reason}`, { cause });
  }
}
