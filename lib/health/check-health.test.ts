import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { lockFolder } from "../db/folder-lock";
import { checkHealth } from "./check-health";

afterEach(() => {
  vi.unstubAllEnvs();
});

test("names the process that holds the data folder", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "lintel-health-"));
  vi.stubEnv("DATABASE_URL", "");
  vi.stubEnv("DATA_DIR", folder);
  lockFolder(folder, new Date());

  const checking = checkHealth();

  await expect(checking).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringContaining(`in use by process ${process.pid}`),
    details: { part: "database" },
  });
  rmSync(folder, { recursive: true });
});
