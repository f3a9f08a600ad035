import { spawn } from "node:child_process";
import { whenAskedToEnd } from "./when-asked-to-end.mjs";

/** A step that ended badly: its name for people, and everything it printed. */
class StepError extends Error {
  constructor(step, output) {
    super(`${step} failed.`);
    this.output = output;
  }
}

/**
 * Runs one step quietly, says how long it took, and throws a StepError with its output when it fails.
 * @param {{ name: string, command: string, args: string[], env?: NodeJS.ProcessEnv, shell?: boolean }} step
 */
export async function runStep({ name, command, args, env = process.env, shell = false }) {
  const started = Date.now();
  process.stdout.write(`${name} … `);
  const child = spawn(command, args, { env, shell, stdio: ["ignore", "pipe", "pipe"] });
  const stopListening = whenAskedToEnd((signal) => {
    child.kill(signal);
    process.exit(1);
  });
  const { code, output } = await collect(child);
  stopListening();
  process.stdout.write(
    `${code === 0 ? "done" : "failed"} (${Math.round((Date.now() - started) / 1000)} s)\n`,
  );
  if (code !== 0) throw new StepError(name, output);
}

function collect(child) {
  const chunks = [];
  child.stdout.on("data", (chunk) => chunks.push(chunk));
  child.stderr.on("data", (chunk) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}
