import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { authSecret } from "./secret";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "lintel-secret-"));
  vi.stubEnv("AUTH_SECRET", "");
  vi.stubEnv("DATA_DIR", path.join(folder, "deep", "data"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("a secret is made once, for its owner's eyes only", () => {
  const secret = authSecret();

  const file = path.join(folder, "deep", "data", "auth-secret");
  expect(secret.length).toBeGreaterThanOrEqual(43);
  expect(authSecret()).toBe(secret);
  expect(readFileSync(file, "utf8").trim()).toBe(secret);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("AUTH_SECRET comes first", () => {
  const given = "a secret that somebody chose and keeps elsewhere";
  vi.stubEnv("AUTH_SECRET", given);

  expect(authSecret()).toBe(given);
});

test("an AUTH_SECRET that is easily guessed is refused by name", () => {
  vi.stubEnv("AUTH_SECRET", "short");

  expect(authSecret).toThrow("AUTH_SECRET is wrong: must have at least 32 characters");
});
