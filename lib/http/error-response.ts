import type { AppError, ErrorCode } from "../errors";

const statusOf: Record<ErrorCode, number> = {
  bad_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  too_slow: 408,
  conflict: 409,
  too_large: 413,
  invalid: 422,
  rate_limited: 429,
  internal: 500,
  provider_key: 502,
  provider_failed: 502,
  provider_refused: 502,
  provider_busy: 503,
  unavailable: 503,
};

type Failure = Pick<AppError, "code" | "message" | "details"> & Partial<Pick<AppError, "retryAfter">>;

/** The one shape of a JSON error. */
export function errorResponse({ code, message, details, retryAfter }: Failure): Response {
  const error = details === undefined ? { code, message } : { code, message, details };
  const headers = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
  return Response.json({ error }, { status: statusOf[code], headers });
}
