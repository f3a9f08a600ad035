import { existsSync } from "node:fs";
import { join } from "node:path";

const floor = [22, 12];

/** The Node.js that runs the app: this one, or the newer one among the installed packages. */
export function modernNode(root) {
  if (isModern(process.versions.node)) return process.execPath;
  const packaged = join(root, "node_modules", `node-${process.platform}-${process.arch}`, "bin", "node");
  if (existsSync(packaged)) return packaged;
  throw new Error(
    `Lintel needs Node.js ${floor.join(".")} or newer; this is ${process.versions.node}, and there is no packaged one ` +
      `for ${process.platform} on ${process.arch}. Install a current one from https://nodejs.org and run this again.`,
  );
}

function isModern(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > floor[0] || (major === floor[0] && minor >= floor[1]);
}
