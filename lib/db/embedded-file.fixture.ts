import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, inject, vi } from "vitest";
import { closeDatabase } from "./client";

const folder = mkdtempSync(path.join(tmpdir(), "lintel-test-"));
cpSync(inject("embeddedTemplate"), folder, { recursive: true });
vi.stubEnv("DATABASE_URL", "");
vi.stubEnv("DATA_DIR", folder);

afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true });
});
