import { readFile } from "node:fs/promises";
import type { Design } from "../../lib/design/schema";
import { parseDesign } from "../../lib/design/yaml";
import { AppError } from "../../lib/errors";

/** A file's text, or an `AppError` that names the file and the reason. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "it can't be read";
    throw new AppError("not_found", `${file}: ${reason === "ENOENT" ? "there is no such file" : reason}`, {
      cause,
    });
  }
}

/** The design in a YAML file; what is wrong with it is listed as `file:line:column: path: problem`. */
export const readDesignFile = async (file: string): Promise<Design> =>
  parseDesignText(file, await readText(file));

/** The same for a text that was read from the file already. */
export function parseDesignText(file: string, text: string): Design {
  const outcome = parseDesign(text);
  if (outcome.accepted) return outcome.design;
  const lines = outcome.errors.map(({ line, column, path, problem }) => {
    const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
    return [place, path, problem].filter(Boolean).join(": ");
  });
  throw new AppError("invalid", lines.join("\n"));
}
