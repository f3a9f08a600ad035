import { access, readFile } from "node:fs/promises";
import type { FileError } from "../../lib/design/read-yaml";
import type { Design } from "../../lib/design/schema";
import { AppError } from "../../lib/errors";
import { readDesign } from "../../lib/export/read-design";

/** A file's bytes, or an `AppError` that names the file and the reason. */
async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "it can't be read";
    throw new AppError("not_found", `${file}: ${reason === "ENOENT" ? "there is no such file" : reason}`, {
      cause,
    });
  }
}

export const readText = async (file: string): Promise<string> =>
  new TextDecoder().decode(await readBytes(file));

export const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Each error as `file:line:column: path: problem`. */
export const describeErrors = (file: string, errors: readonly FileError[]): string[] =>
  errors.map(({ line, column, path, problem }) => {
    const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
    return [place, path, problem].filter(Boolean).join(": ");
  });

/** The design in a YAML file or a bundle; what is wrong is listed as `file:line:column: path: problem`. */
export async function readDesignFile(file: string): Promise<Design> {
  const outcome = readDesign(await readBytes(file));
  if (outcome.accepted) return outcome.design;
  throw new AppError("invalid", describeErrors(file, outcome.errors).join("\n"));
}
