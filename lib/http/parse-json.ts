import type { z } from "zod";
import { AppError } from "../errors";
import { describeIssues } from "./describe-issues";

const tooLarge = (maxBytes: number) =>
  new AppError("too_large", `The body may have at most ${maxBytes.toLocaleString("en")} bytes.`);

/** Stops reading as soon as the limit is passed, whatever the headers promised. */
async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length")) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

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
