import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type pg from "pg";
import { readMigrations, readSchema, startSchemaEngine } from "./schema-engine";

const char = 18;
const charArray = 1002;

/**
 * PostgreSQL's catalogue keeps flags in its one-byte type, which the engine reads and Prisma's adapter knows
 * only in arrays. Sent as arrays they pass the adapter, and are single characters again behind it.
 */
async function connectForCatalogue(pool: pg.Pool): Promise<SqlDriverAdapter> {
  const query = pool.query.bind(pool);
  Object.assign(pool, {
    query: async (...question: unknown[]) => {
      const result: pg.QueryResult = await Reflect.apply(query, pool, question);
      for (const field of result.fields) if (field.dataTypeID === char) field.dataTypeID = charArray;
      return result;
    },
  });
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    queryRaw: async (...question: Parameters<typeof queryRaw>) => {
      const result = await queryRaw(...question);
      const columnTypes = result.columnTypes.map((type) =>
        type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    },
  });
}

/** The SQL that leads from the migrations there are to `schema.prisma`. Tries them on an empty database. */
export async function describeChange(scratch: pg.Pool): Promise<string> {
  const connect = () => connectForCatalogue(scratch);
  const adapters: SqlMigrationAwareDriverAdapterFactory = {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect,
    connectToShadowDb: connect,
  };
  const engine = await startSchemaEngine(adapters);
  const [path, content] = await readSchema();
  const change = await engine.diff({
    from: { tag: "migrations", ...(await readMigrations()) },
    to: { tag: "schemaDatamodel", files: [{ path, content }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return change.stdout ?? "";
}
