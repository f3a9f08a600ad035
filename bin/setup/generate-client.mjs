import { join } from "node:path";
import { modernNode } from "./modern-node.mjs";
import { runStep } from "./run-step.mjs";

/** Writes the typed database client from the schema, without a download. */
export async function generateClient(root) {
  await runStep({
    name: "Generating the database client",
    command: modernNode(root),
    args: [join(root, "node_modules/prisma/build/index.js"), "generate"],
    env: {
      ...process.env,
      CHECKPOINT_DISABLE: "1",
      // Generating never starts the engine, but Prisma downloads one unless it is told of an executable.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    },
  });
}
