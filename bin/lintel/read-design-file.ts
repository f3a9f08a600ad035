import { readFile } from "node:fs/promises";
import type { Design } from "../../lib/design/schema";
import type { YamlOutcome } from "../../lib/design/yaml";
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

type Errors = Extract<YamlOutcome, { accepted: false }>["errors"];

const describeErrors = (file: string, errors: Errors) =>
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
