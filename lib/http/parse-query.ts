import type { z } from "zod";
import { AppError } from "../errors";
import { describeIssues } from "./describe-issues";

/** What stands behind the question mark of an address, as the schema wants it. */
export function parseQuery<T>(request: Request, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (parsed.success) return parsed.data;
  const { message, details } = describeIssues(parsed.error, "query");
  throw new AppError("bad_request", message, { details });
}
