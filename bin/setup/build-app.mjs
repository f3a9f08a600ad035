import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateClient } from "./generate-client.mjs";
import { modernNode } from "./modern-node.mjs";
import { runStep } from "./run-step.mjs";

const folders = ["app", "components", "lib", "prisma", "public"];
const ignored = /^(generated|node_modules)$|\.(test|fixture)\.tsx?$/;
const topLevelSource = /\.(ts|tsx|mjs)$|^(package|package-lock|tsconfig)\.json$/;

/** Builds the app for production, unless the sources are still those of the last build. */
export async function buildApp(root) {
  const wanted = hashOfSources(root);
  if (stampOf(root) === `${wanted} ${buildId(root)}`) return;
  await generateClient(root);
  await runStep({
    name: "Building",
    command: modernNode(root),
    args: [join(root, "node_modules/next/dist/bin/next"), "build"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  // The build's own id is part of the stamp: another build in between makes it void.
  writeFileSync(stampFile(root), `${wanted} ${buildId(root)}`);
}

const stampFile = (root) => join(root, ".next", "lintel-build");

const stampOf = (root) => readIfThere(stampFile(root));

const buildId = (root) => readIfThere(join(root, ".next", "BUILD_ID"));

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function hashOfSources(root) {
  const hash = createHash("sha256");
  const top = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "next-env.d.ts" && topLevelSource.test(entry.name))
    .map((entry) => join(root, entry.name));
  for (const file of [...top, ...folders.flatMap((folder) => filesIn(join(root, folder)))].sort()) {
    hash.update(`${file.slice(root.length)}\n`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !ignored.test(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : [path];
    });
}
