import packageFile from "../../package.json";
import { checkDatabase, databaseKind } from "../db/client";
import { env } from "../env";
import { AppError } from "../errors";
import { chooseModel } from "../model/choose-model";
import { findRedis } from "../redis/connect-redis";

async function part<T>(name: string, check: () => Promise<T> | T): Promise<T> {
  try {
    return await check();
  } catch (cause) {
    const reason = cause instanceof AppError ? cause.message : "It doesn't answer.";
    throw new AppError("unavailable", reason, { cause, details: { part: name } });
  }
}

/** What a load balancer wants to know; fails with the part that fails. */
export async function checkHealth() {
  await part("database", checkDatabase);
  const { consultant } = await part("consultant", () => chooseModel(env));
  return {
    status: "ok",
    database: databaseKind(),
    streams: findRedis() ? "redis" : "memory",
    consultant,
    version: packageFile.version,
  } as const;
}
