import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { buildApp } from "./setup/build-app.mjs";
import { requestedPort } from "./setup/free-port.mjs";
import { installPackages } from "./setup/install-packages.mjs";
import { reportFailure } from "./setup/report-failure.mjs";
import { startApp } from "./setup/start-app.mjs";

// Plain JavaScript without packages, because it runs before anything is installed.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
if (existsSync(".env")) process.loadEnvFile(".env");

try {
  const port = await requestedPort();
  await installPackages(root);
  await buildApp(root);
  process.exit(await startApp(root, port));
} catch (error) {
  reportFailure(error);
}
