import { spawn } from "node:child_process";
import { join } from "node:path";
import { modernNode } from "./modern-node.mjs";
import { whenAskedToEnd } from "./when-asked-to-end.mjs";

const patienceMs = { unreachable: 120_000, unhealthy: 15_000, ending: 60_000 };

/** Starts the built app, says when it is ready, and lives as long as it does. Resolves to its exit code. */
export async function startApp(root, port) {
  const next = join(root, "node_modules/next/dist/bin/next");
  // Its own process group: Ctrl-C reaches it once, through the handlers below, and not twice.
  const app = spawn(modernNode(root), [next, "start", "--port", String(port)], {
    cwd: root,
    env: { ...process.env, PORT: String(port), NEXT_TELEMETRY_DISABLED: "1" },
    stdio: "inherit",
    detached: process.platform !== "win32",
  });
  const ended = new Promise((resolve) => app.once("exit", (code) => resolve(code ?? 1)));
  whenAskedToEnd((signal) => end(app, signal));

  const problem = await Promise.race([waitUntilHealthy(port), ended.then(() => null)]);
  if (problem) {
    console.error(problem);
    end(app, "SIGTERM");
    await ended;
    return 1;
  }
  if (app.exitCode === null) console.log(`Lintel is ready at http://localhost:${port}`);
  return ended;
}

/** Asks the app to end and gives running answers time to be saved. Asking twice is no different. */
function end(app, signal) {
  if (app.killed) return;
  app.kill(signal === "SIGHUP" ? "SIGTERM" : signal);
  setTimeout(() => app.kill("SIGKILL"), patienceMs.ending).unref();
}

/** Resolves to null once /api/health answers 200, or to a sentence on what is wrong. */
async function waitUntilHealthy(port) {
  const started = Date.now();
  let firstAnswer = null;
  for (;;) {
    const health = await askHealth(port);
    if (health.ok) return null;
    if (health.body) firstAnswer ??= Date.now();
    if (Date.now() - (firstAnswer ?? Infinity) > patienceMs.unhealthy) {
      return `Lintel started but is not healthy: ${health.body}`;
    }
    if (Date.now() - started > patienceMs.unreachable) return "Lintel did not answer at /api/health in time.";
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function askHealth(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/health`);
    return { ok: response.ok, body: await response.text() };
  } catch {
    return { ok: false, body: "" };
  }
}
