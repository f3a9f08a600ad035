import { readFileSync } from "node:fs";

const ticksPerSecond = 100;

/** What a process has used and holds, where the system tells it in `/proc`. */
export function readProcess(pid: number): { cpuSeconds: number; memoryBytes: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return {
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
      memoryBytes: Number(resident) * 1_024,
    };
  } catch {
    return null;
  }
}
