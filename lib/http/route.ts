import { unstable_rethrow } from "next/navigation";
import { AppError } from "../errors";
import { countRequest } from "../limit/count-request";
import { callerAddress } from "./caller-address";
import { errorResponse } from "./error-response";
import { refuseForeign } from "./refuse-foreign";

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

function toResponse(error: unknown, request: Request): Response {
  if (error instanceof AppError) return errorResponse(error);
  console.error(`${request.method} ${new URL(request.url).pathname} failed:`, error);
  return errorResponse(new AppError("internal", "Something went wrong here. Please try again."));
}

/** A route handler that answers failures in the one JSON shape and lets only our own pages change things. */
export function route(handler: Handler): Handler {
  return async (request, context) => {
    try {
      refuseForeign(request);
      await countRequest("requests", { caller: null, address: callerAddress(request.headers) });
      return await handler(request, context);
    } catch (error) {
      unstable_rethrow(error);
      return toResponse(error, request);
    }
  };
}
