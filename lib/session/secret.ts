import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { env } from "../env";

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return null;
  }
}

/** A link appears with its content or not at all, so of two processes that start at once both read one secret. */
function generate(file: string): void {
  const draft = `${file}.${crypto.randomUUID()}`;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(draft, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch {
    // The other process was first; what it wrote is read below.
  } finally {
    rmSync(draft);
  }
}

/** What sessions are signed with: `AUTH_SECRET`, else one that is made once and kept in `DATA_DIR`. */
export function authSecret(): string {
  if (env.authSecret) return env.authSecret;
  const file = path.join(/* turbopackIgnore: true */ env.dataDir, "auth-secret");
  const kept = readIfThere(file);
  if (kept) return kept;
  generate(file);
  return readFileSync(/* turbopackIgnore: true */ file, "utf8").trim();
}
