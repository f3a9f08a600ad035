import { unstable_rethrow } from "next/navigation";
import { AppError } from "../errors";
import { countRequest } from "../limit/count-request";
import { log, withLogFields } from "../log/log";
import { metrics } from "../metrics/metrics";
import { callerAddress } from "./caller-address";
import { requestIdOf, routeOf } from "./describe-request";
import { errorResponse } from "./error-response";
import { isOverwhelmed } from "./is-overwhelmed";
import { refuseForeign } from "./refuse-foreign";

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

/** Seconds until an overwhelmed server may have caught up. */
const catchUp = 5;

function asAppError(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  return isOverwhelmed(cause)
    ? new AppError("unavailable", "More is asked of Lintel than it bears. Try again in a few seconds.", {
        cause,
        retryAfter: catchUp,
      })
    : new AppError("internal", "Something went wrong here. Please try again.", { cause });
}

function toResponse(error: unknown): Response {
  const known = asAppError(error);
  if (known !== error) log.error("request failed", error);
  metrics.errors.inc({ code: known.code, of: "request" });
  return errorResponse(known);
}

async function answer(handler: Handler, ...[request, context]: Parameters<Handler>): Promise<Response> {
  try {
    refuseForeign(request);
    await countRequest("requests", { caller: null, address: callerAddress(request.headers) });
    return await handler(request, context);
  } catch (error) {
    unstable_rethrow(error);
    return toResponse(error);
  }
}

const isText = (value: unknown): value is string => typeof value === "string";

/**
 * A route handler that answers failures in the one JSON shape and lets only our own pages change things. Each request
 * gets an id, for the log and the response.
 */
export function route(handler: Handler): Handler {
  return async (request, context) => {
    const startedAt = performance.now();
    const params = { ...((await context.params) ?? {}) } as Record<string, unknown>;
    const { method } = request;
    const requestId = requestIdOf(request.headers);
    const { threadId } = params;
    return withLogFields({ requestId, ...(isText(threadId) && { threadId }) }, async () => {
      const response = await answer(handler, request, context);
      const ms = performance.now() - startedAt;
      const described = { method, route: routeOf(request.url, params), status: response.status };
      metrics.requests.observe(described, ms / 1000);
      log.info("request", { ...described, ms: Math.round(ms) });
      response.headers.set("x-request-id", requestId);
      return response;
    });
  };
}
