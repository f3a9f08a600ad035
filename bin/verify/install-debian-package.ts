import { existsSync } from "node:fs";
import { runCommand } from "./run-command";

/** Installs a package where apt and the rights for it are at hand; false where not. */
export async function installDebianPackage(name: string): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  const install = () =>
    runCommand("/usr/bin/env", ["DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-q", name]);
  return (await install()) || ((await runCommand("apt-get", ["update", "-q"])) && (await install()));
}
