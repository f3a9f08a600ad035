/**
 * What a failure is, for the program (`code`) and for a person (`message`).
 * `bad_request` 400, `unauthorized` 401, `not_found` 404, `too_slow` 408, `conflict` 409, `too_large` 413, `invalid` 422,
 * `rate_limited` 429, `provider_*` what a language model's provider did, `unavailable` 503, `internal` 500.
 */
export type ErrorCode =
  | "bad_request"
  | "unauthorized"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "too_large"
  | "too_slow"
  | "invalid"
  | "rate_limited"
  | "provider_key"
  | "provider_busy"
  | "provider_failed"
  | "provider_refused"
  | "unavailable"
  | "internal";

/** The one error class: `message` is a sentence fit for the user; the technical reason goes into `cause`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: unknown;
  /** Seconds until it may work. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; details?: unknown; retryAfter?: number } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.details = options.details;
    this.retryAfter = options.retryAfter;
  }
}
