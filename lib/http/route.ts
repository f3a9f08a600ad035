import { unstable_rethrow } from "next/navigation";
import { AppError } from "../errors";
import { errorResponse } from "./error-response";
import { isSameOrigin } from "./own-origin";

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

const readingMethods = ["GET", "HEAD", "OPTIONS"];

function refuseForeign(request: Request): void {
  if (readingMethods.includes(request.method) || isSameOrigin(request.headers)) return;
  throw new AppError("forbidden", "This request must come from Lintel's own pages.");
}

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
      return await handler(request, context);
    } catch (error) {
      unstable_rethrow(error);
      return toResponse(error, request);
    }
  };
}
