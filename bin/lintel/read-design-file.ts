import { readFile } from "node:fs/promises";
import type { Design } from "../../lib/design/schema";
import { parseDesign, type YamlOutcome } from "../../lib/design/yaml";
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

/** What is wrong is listed as `file:line:column: path: problem`. */
function acceptedDesign(file: string, outcome: YamlOutcome): Design {
  if (outcome.accepted) return outcome.design;
  const lines = outcome.errors.map(({ line, column, path, problem }) => {
    const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
    return [place, path, problem].filter(Boolean).join(": ");
  });
  throw new AppError("invalid", lines.join("\n"));
}

/** The design in a YAML file or a bundle. */
export const readDesignFile = async (file: string): Promise<Design> =>
  acceptedDesign(file, readDesign(await readBytes(file)));

/** The design in a YAML text that was read from the file already. */
export const parseDesignText = (file: string, text: string): Design =>
  acceptedDesign(file, parseDesign(text));
