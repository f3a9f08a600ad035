import { expect, test, vi } from "vitest";
import packageFile from "../../package.json";
import { checkHealth } from "./check-health";

test("says what runs and which version it is", async () => {
  const health = await checkHealth();

  expect(health).toEqual({
    status: "ok",
    database: expect.stringMatching(/^(embedded|postgresql)$/),
    streams: "memory",
    consultant: "built-in",
    version: packageFile.version,
  });
});

test("names the consultant when its key is missing", async () => {
  vi.stubEnv("LINTEL_CONSULTANT", "anthropic");

  const checking = checkHealth();

  await expect(checking).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringContaining("ANTHROPIC_API_KEY"),
    details: { part: "consultant" },
  });
});
