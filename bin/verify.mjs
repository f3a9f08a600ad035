import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages } from "./setup/install-packages.mjs";
import { modernNode } from "./setup/modern-node.mjs";
import { reportFailure } from "./setup/report-failure.mjs";
import { whenAskedToEnd } from "./setup/when-asked-to-end.mjs";

// Plain JavaScript without packages up to here; what follows may use them.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

try {
  await installPackages(root);
  const steps = spawn(modernNode(root), ["--import", "tsx", join(root, "bin/verify/verify.ts")], {
    stdio: "inherit",
  });
  whenAskedToEnd((signal) => steps.kill(signal));
  steps.once("exit", (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  reportFailure(error);
}
