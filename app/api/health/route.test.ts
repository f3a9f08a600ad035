import { createServer } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { GET } from "./route";

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

test("answers 503 and names the database when its server is away, but not its password", async () => {
  vi.stubEnv("DATABASE_URL", `postgresql://lintel:hunter2@127.0.0.1:${await aClosedPort()}/lintel`);

  const response = await GET(new Request("http://lintel.test/api/health"), { params: Promise.resolve({}) });

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
