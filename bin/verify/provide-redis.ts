import { spawnSync } from "node:child_process";
import { installDebianPackage } from "./install-debian-package";

const hasRedis = () => spawnSync("redis-server", ["--version"]).status === 0;

/** Sees to it that the fault suite can start a Redis of its own; without one, instances share the database alone. */
export async function provideRedis(): Promise<void> {
  const isThere = hasRedis() || ((await installDebianPackage("redis-server")) && hasRedis());
  console.log(isThere ? "Redis: redis-server" : "Redis: none; install redis-server to test with it.");
}
