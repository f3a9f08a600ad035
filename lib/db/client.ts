import path from "node:path";
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaClient } from "../../prisma/generated/client";
import { env } from "../env";
import { AppError } from "../errors";
import { type Database, type DatabasePlace, openDatabase } from "./open-database";

type Connection = { db: PrismaClient; opened: Promise<Database> | undefined; isClosed: boolean };

function configuredPlace(): DatabasePlace {
  const url = env.databaseUrl;
  return url ? { kind: "postgresql", url } : { kind: "embedded", folder: path.resolve(env.dataDir) };
}

/** Opens the database on first use. A failure isn't kept: the next query tries again. */
function openOnce(connection: Connection): Promise<Database> {
  if (connection.isClosed) throw new AppError("unavailable", "Lintel is shutting down.");
  connection.opened ??= openDatabase(configuredPlace()).catch((error: unknown) => {
    connection.opened = undefined;
    throw error;
  });
  return connection.opened;
}

function prepareConnection(): Connection {
  const adapter: SqlDriverAdapterFactory = {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: async () => (await openOnce(connection)).adapters.connect(),
  };
  // The embedded database answers one transaction after the other, so a burst waits longer than on a server.
  const transactionOptions = { maxWait: 10_000, timeout: 15_000 };
  const connection: Connection = {
    db: new PrismaClient({ adapter, transactionOptions }),
    opened: undefined,
    isClosed: false,
  };
  return connection;
}

// Next.js bundles each route on its own and reloads modules in development: the process has one connection.
const shared: typeof globalThis & { lintelConnection?: Connection } = globalThis;
shared.lintelConnection ??= prepareConnection();
const connection = shared.lintelConnection;

/** Connects on the first query: takes the folder, opens the database and applies the migrations. */
export const db: PrismaClient = connection.db;

export const databaseKind = (): DatabasePlace["kind"] => configuredPlace().kind;

/** Fails with the sentence of what keeps the database from answering. */
export async function checkDatabase(): Promise<void> {
  await openOnce(connection);
  try {
    await db.$queryRaw`select 1`;
  } catch (cause) {
    throw new AppError("unavailable", "The database doesn't answer.", { cause });
  }
}

/** Final for this process: a query afterwards fails. */
export async function closeDatabase(): Promise<void> {
  if (connection.isClosed) return;
  connection.isClosed = true;
  await db.$disconnect();
  const database = await connection.opened?.catch(() => undefined);
  await database?.close();
}
