import { spawn } from "node:child_process";
import { cleanEnvironment } from "./clean-environment";

/** Runs a command with its output shown; resolves to whether it ended well. */
export function runCommand(command: string, args: string[], { timeoutMs = 0 } = {}): Promise<boolean> {
  const child = spawn(command, args, {
    env: cleanEnvironment(),
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
    timeout: timeoutMs,
  });
  return new Promise((resolve) => {
    child.on("error", (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on("close", (code) => resolve(code === 0));
  });
}

export function runScript(name: string, args: string[] = []): Promise<boolean> {
  const npm = process.env.npm_execpath;
  const call = ["run", "--silent", name, "--", ...args];
  return npm?.endsWith("npm-cli.js") ? runCommand(process.execPath, [npm, ...call]) : runCommand("npm", call);
}
