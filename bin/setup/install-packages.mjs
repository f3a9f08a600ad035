import { createHash } from "node:crypto";
import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runStep } from "./run-step.mjs";

/** Installs exactly what the lock file names, unless that was done already. */
export async function installPackages(root) {
  const wanted = hashOf(join(root, "package-lock.json"));
  const stamp = join(root, "node_modules", ".lintel-lock-hash");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  await runStep({ name: "Installing packages", ...npm("ci", "--loglevel", "error") });
  linkPackagedNode(root);
  writeFileSync(stamp, wanted);
}

/** npm 10 leaves out the executables of optional packages; npm scripts look for `node` among them. */
function linkPackagedNode(root) {
  const target = join("..", `node-${process.platform}-${process.arch}`, "bin", "node");
  const bin = join(root, "node_modules", ".bin");
  if (existsSync(join(bin, target)) && !existsSync(join(bin, "node"))) symlinkSync(target, join(bin, "node"));
}

function npm(...args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith("npm-cli.js")) return { command: process.execPath, args: [script, ...args] };
  return { command: "npm", args, shell: process.platform === "win32" };
}

function hashOf(file) {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
