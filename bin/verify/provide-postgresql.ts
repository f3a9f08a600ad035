import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { installDebianPackage } from "./install-debian-package";

const debianFolder = "/usr/lib/postgresql";

/** Sees to it that the tests can start a PostgreSQL of their own, and says which one. */
export async function providePostgresql(): Promise<boolean> {
  const folder = findServer() ?? ((await installDebianPackage("postgresql")) ? findServer() : null);
  if (folder) {
    console.log(`PostgreSQL: ${folder}`);
    return true;
  }
  console.error("PostgreSQL's server (initdb, pg_ctl) is not installed: the tests against it can't run.");
  // A laptop without it may still verify the rest; a pipeline must not lose these tests in silence.
  return !process.env.CI;
}

function findServer(): string | null {
  const told = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" }).stdout?.trim();
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder) : [];
  const candidates = [
    ...(told ? [told] : []),
    ...versions.map((version) => join(debianFolder, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return candidates.find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}
