import { RetryError } from "ai";
import { z } from "zod";

/** What can be told from a provider's error, whichever package threw it. */
export interface FailureFacts {
  status: number | null;
  /** The provider's name for the error, or the class of the error that was thrown. */
  type: string;
  /** What the provider or the network said; for recognising, never for showing. */
  text: string;
  retryAfterSeconds: number | null;
}

const providerError = z.object({ type: z.string().optional(), message: z.string().optional() });
const headers = z.union([
  z.instanceof(Headers).transform((found) => Object.fromEntries(found)),
  z.record(z.string(), z.string()),
]);

/** The fields by which the AI SDK, the Anthropic SDK and an OpenAI-compatible error event tell what happened. */
const failureSchema = z.object({
  name: z.string().catch(""),
  message: z.string().catch(""),
  type: z.string().optional().catch(undefined),
  statusCode: z.number().optional().catch(undefined),
  status: z.number().optional().catch(undefined),
  code: z.union([z.string(), z.number()]).optional().catch(undefined),
  responseBody: z.string().catch(""),
  responseHeaders: headers.optional().catch(undefined),
  headers: headers.optional().catch(undefined),
  data: z.object({ error: providerError }).optional().catch(undefined),
});

const asFields = (error: unknown) => (typeof error === "string" ? { message: error } : (error ?? {}));

function findStatus({ statusCode, status, code }: z.infer<typeof failureSchema>): number | null {
  const found = statusCode ?? status ?? Number(code);
  return Number.isInteger(found) ? found : null;
}

function readRetryAfter(found: Record<string, string>, now: Date): number | null {
  const value = found["retry-after"];
  if (!value) return null;
  const seconds = Number(value);
  const wait = Number.isNaN(seconds) ? (Date.parse(value) - now.getTime()) / 1_000 : seconds;
  return Number.isFinite(wait) && wait > 0 ? Math.ceil(wait) : null;
}

const collectCauses = (error: unknown): string =>
  error instanceof Error ? `${error.name} ${error.message} ${collectCauses(error.cause)}` : "";

export function readFailure(error: unknown, now: Date): FailureFacts {
  const last = RetryError.isInstance(error) ? error.lastError : error;
  const parsed = failureSchema.safeParse(asFields(last));
  if (!parsed.success) return { status: null, type: "", text: String(last), retryAfterSeconds: null };
  const failure = parsed.data;
  return {
    status: findStatus(failure),
    type: failure.data?.error.type ?? failure.type ?? failure.name,
    text: `${failure.message} ${failure.responseBody} ${collectCauses(last)}`,
    retryAfterSeconds: readRetryAfter(failure.responseHeaders ?? failure.headers ?? {}, now),
  };
}
