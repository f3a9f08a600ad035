import type { z } from "zod";
import { AppError } from "../errors";
import { describeIssues } from "./describe-issues";
import { readBytes } from "./read-bytes";

function readValue(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new AppError("bad_request", "The body must be JSON in UTF-8.", { cause });
  }
}

/** The body as the schema wants it; otherwise an `AppError` that names the field and what is allowed. */
export async function parseJson<T>(
  request: Request,
  schema: z.ZodType<T>,
  { maxBytes = 1_000_000 }: { maxBytes?: number } = {},
): Promise<T> {
  const parsed = schema.safeParse(readValue(await readBytes(request, maxBytes)));
  if (parsed.success) return parsed.data;
  const { message, details } = describeIssues(parsed.error, "body");
  throw new AppError("bad_request", message, { details });
}
