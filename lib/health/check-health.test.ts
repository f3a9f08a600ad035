import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { GET } from "@/app/api/health/route";
import { lockFolder } from "../db/folder-lock";

const ask = () => GET(new Request("http://lintel.test/api/health"), { params: Promise.resolve({}) });

afterEach(() => {
  vi.unstubAllEnvs();
});

async function aClosedPort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(Object(server.address()).port));
  });
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test("names the database when its server doesn't answer, and keeps the password to itself", async () => {
  vi.stubEnv("DATABASE_URL", `postgresql://lintel:hunter2@127.0.0.1:${await aClosedPort()}/lintel`);

  const response = await ask();

  const body = await response.text();
  expect(response.status).toBe(503);
  expect(JSON.parse(body)).toMatchObject({
    error: {
      code: "unavailable",
      message: expect.stringContaining("DATABASE_URL"),
      details: { part: "database" },
    },
  });
  expect(body).not.toContain("hunter2");
});

test("names the process that holds the data folder", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "lintel-health-"));
  vi.stubEnv("DATABASE_URL", "");
  vi.stubEnv("DATA_DIR", folder);
  const lock = lockFolder(folder, new Date());

  const response = await ask();

  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({
    error: {
      message: expect.stringContaining(`in use by process ${process.pid}`),
      details: { part: "database" },
    },
  });
  lock.release();
  rmSync(folder, { recursive: true });
});
