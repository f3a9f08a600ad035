import { expect, test, vi } from "vitest";
import { GET } from "@/app/api/health/route";
import packageFile from "../../package.json";

const context = { params: Promise.resolve({}) };
const ask = () => GET(new Request("http://lintel.test/api/health"), context);

test("says what runs and which version it is", async () => {
  const response = await ask();

  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    status: "ok",
    database: expect.stringMatching(/^(embedded|postgresql)$/),
    streams: "memory",
    consultant: "built-in",
    version: packageFile.version,
  });
});

test("names the consultant when its key is missing", async () => {
  vi.stubEnv("LINTEL_CONSULTANT", "anthropic");

  const response = await ask();

  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({
    error: {
      code: "unavailable",
      message: expect.stringContaining("ANTHROPIC_API_KEY"),
      details: { part: "consultant" },
    },
  });
});
