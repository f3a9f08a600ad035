import { RetryError } from "ai";
import { AppError, type ErrorCode } from "@/lib/errors";
import { type FailureFacts, readFailure } from "./read-failure";
import type { Remedy } from "./remedy";

interface Description {
  matches: (facts: FailureFacts) => boolean;
  code: ErrorCode;
  /** What may mend it without the user; else it fails at once. */
  remedy?: Remedy;
  sentence: (wait: string) => string;
}

const hasStatus =
  (...statuses: number[]) =>
  ({ status }: FailureFacts) =>
    status !== null && statuses.includes(status);

const says =
  (pattern: RegExp) =>
  ({ type, text }: FailureFacts) =>
    pattern.test(type) || pattern.test(text);

/** The first that matches describes the failure; what is most certain stands first. */
const descriptions: Description[] = [
  {
    matches: says(/billing_error|credit balance|insufficient_quota/i),
    code: "provider_key",
    sentence: () =>
      "The account behind the API key has no credit left. Top it up with the provider, or set another key, and try again.",
  },
  {
    matches: (facts) =>
      hasStatus(401, 403)(facts) || says(/authentication_error|permission_error|LoadAPIKey/)(facts),
    code: "provider_key",
    sentence: () =>
      "The provider does not accept the API key. Check ANTHROPIC_API_KEY or OPENAI_COMPATIBLE_API_KEY in the server's settings, then try again.",
  },
  {
    matches: (facts) => hasStatus(429)(facts) || says(/rate_limit_error/)(facts),
    code: "rate_limited",
    remedy: "retry",
    sentence: (wait) => `The provider's rate limit is reached. Try again ${wait}.`,
  },
  {
    matches: (facts) => hasStatus(529, 503)(facts) || says(/overloaded_error/)(facts),
    code: "provider_busy",
    remedy: "retry",
    sentence: (wait) => `The provider is overloaded at the moment. Try again ${wait}.`,
  },
  {
    matches: (facts) =>
      hasStatus(413)(facts) ||
      says(/prompt is too long|context.{0,12}(length|window)|too many tokens/i)(facts),
    code: "provider_failed",
    remedy: "compact",
    sentence: () =>
      "The conversation is longer than this model can read. Choose a model with a larger context window, or start a new thread.",
  },
  {
    matches: hasStatus(404),
    code: "provider_failed",
    sentence: () =>
      "The provider does not know this model. Choose another model, or check LINTEL_MODEL, and try again.",
  },
  {
    matches: (facts) => hasStatus(408, 504)(facts) || says(/timeout|timed out/i)(facts),
    code: "provider_failed",
    remedy: "retry",
    sentence: () => "The provider took too long to answer. Try again.",
  },
  {
    matches: ({ status }) => status !== null && status >= 500,
    code: "provider_failed",
    remedy: "retry",
    sentence: (wait) => `The provider had an internal error. Try again ${wait}.`,
  },
  {
    matches: ({ status }) => status !== null && status >= 400,
    code: "provider_failed",
    sentence: () =>
      "The provider refused the request as malformed. Try again; if it stays so, start a new thread.",
  },
  {
    matches: says(
      /JSONParseError|TypeValidationError|InvalidResponseData|InvalidStreamPart|EmptyResponseBody/,
    ),
    code: "provider_failed",
    remedy: "retry",
    sentence: () => "The provider sent something that could not be read. Try again.",
  },
  {
    matches: says(/NoOutputGenerated|NoContentGenerated|terminated|ECONNRESET|EPIPE|other side closed/),
    code: "provider_failed",
    remedy: "retry",
    sentence: () => "The connection to the model was lost. What came until then is kept; try again.",
  },
  {
    matches: says(
      /Cannot connect|fetch failed|Connection error|APIConnectionError|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|socket|certificate/i,
    ),
    code: "provider_failed",
    remedy: "retry",
    sentence: () =>
      "The provider could not be reached. Check the server's network and the base URL, then try again.",
  },
  {
    matches: says(/^(AI_)?(APICallError|StreamProviderError)$|api_error/),
    code: "provider_failed",
    remedy: "retry",
    sentence: (wait) => `The provider reported an error. Try again ${wait}.`,
  },
];

const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`;

function describeWait(seconds: number | null): string {
  if (seconds === null) return "in a moment";
  return seconds < 120
    ? `in ${plural(seconds, "second")}`
    : `in ${plural(Math.ceil(seconds / 60), "minute")}`;
}

/** A failure that was ours from the start may come back wrapped by the packages between. */
function findAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (RetryError.isInstance(error)) return findAppError(error.lastError);
  return error instanceof Error ? findAppError(error.cause) : null;
}

/**
 * Any failure of a model call as an error fit for the user: what happened and what to do, never a key, an address
 * or a stack. What isn't the provider's doing is `internal`; the error itself stays in `cause`.
 */
export function describeFailure(error: unknown, now = new Date()): AppError {
  const known = findAppError(error);
  if (known) return known;
  const facts = readFailure(error, now);
  const description = descriptions.find(({ matches }) => matches(facts));
  if (!description)
    return new AppError("internal", "Something went wrong on the server. Try again.", { cause: error });
  const { retryAfterSeconds } = facts;
  const { code, remedy } = description;
  return new AppError(code, description.sentence(describeWait(retryAfterSeconds)), {
    cause: error,
    details: { ...(remedy && { remedy }), ...(retryAfterSeconds !== null && { retryAfterSeconds }) },
  });
}
