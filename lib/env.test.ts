import { afterEach, expect, test, vi } from "vitest";
import { env, forgetEmptyVariables, listProblems } from "./env";

afterEach(() => {
  vi.unstubAllEnvs();
});

test("works without any variable, and an empty one counts as none", () => {
  vi.stubEnv("PORT", undefined);
  vi.stubEnv("DATABASE_URL", "");
  vi.stubEnv("DATA_DIR", " ");

  expect(env).toMatchObject({ port: 3000, databaseUrl: undefined, dataDir: ".data" });
});

test("takes empty variables away from packages that would stumble over them", () => {
  vi.stubEnv("ANTHROPIC_BASE_URL", "");
  vi.stubEnv("ANTHROPIC_API_KEY", "key");

  forgetEmptyVariables();

  expect("ANTHROPIC_BASE_URL" in process.env).toBe(false);
  expect(process.env.ANTHROPIC_API_KEY).toBe("key");
});

test.each([
  { name: "PORT", value: "80a", reason: "must be a number" },
  { name: "PORT", value: "65536", reason: "at most 65535" },
  { name: "PUBLIC_URL", value: "lintel.example.test", reason: "http://" },
  { name: "DATABASE_URL", value: "mysql://localhost/lintel", reason: "postgresql://" },
  { name: "REDIS_URL", value: "localhost:6379", reason: "redis://" },
  { name: "LINTEL_CONSULTANT", value: "gpt", reason: "built-in" },
  { name: "TRUSTED_PROXIES", value: "all", reason: "0 to 9" },
  { name: "LIMIT_TURNS", value: "many", reason: "like 30/60, or off" },
  { name: "METRICS_TOKEN", value: "short", reason: "16 characters" },
  { name: "LOG_LEVEL", value: "loud", reason: "info" },
  { name: "AUTH_SECRET", value: "short", reason: "32 characters" },
])("says what is wrong with $name=$value", ({ name, value, reason }) => {
  vi.stubEnv(name, value);

  const problems = listProblems();

  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(name);
  expect(problems[0]).toContain(reason);
});

test("names every problem at once, but no secret", () => {
  vi.stubEnv("PORT", "many");
  vi.stubEnv("GITHUB_CLIENT_ID", "lintel");
  vi.stubEnv("DATABASE_URL", "lintel:hunter2@db");

  const problems = listProblems();

  expect(problems).toHaveLength(3);
  expect(problems.join("\n")).toContain("GITHUB_CLIENT_SECRET is missing");
  expect(problems.join("\n")).not.toContain("hunter2");
});
