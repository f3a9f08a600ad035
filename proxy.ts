import { type NextRequest, NextResponse } from "next/server";
import { env } from "./lib/env";
import { AppError } from "./lib/errors";
import { callerAddress } from "./lib/http/caller-address";
import { contentSecurityPolicy } from "./lib/http/content-security-policy";
import { errorResponse } from "./lib/http/error-response";
import { refuseForeign } from "./lib/http/refuse-foreign";
import { countRequest } from "./lib/limit/count-request";

/** Pages and their server actions; routes below `/api` answer no page and refuse foreign origins in `route`. */
export const config = { matcher: "/((?!api/|_next/static|_next/image|schema/|icon.svg).*)" };

const policyHeader = "content-security-policy";

/** A page's reader gets the sentence, a program the usual shape. */
function refuse(request: NextRequest, error: AppError): Response {
  const response = errorResponse(error);
  if (!request.headers.get("accept")?.includes("text/html")) return response;
  response.headers.set("content-type", "text/plain; charset=utf-8");
  return new Response(error.message, response);
}

const opensLink = /^\/s\//;

async function guard(request: NextRequest): Promise<void> {
  refuseForeign(request);
  if (opensLink.test(request.nextUrl.pathname))
    await countRequest("links", { caller: null, address: callerAddress(request.headers) });
}

/**
 * Gives each page a policy with a nonce of its own. Next.js reads it from the request and puts the nonce on every
 * script that it writes.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  try {
    await guard(request);
  } catch (error) {
    if (error instanceof AppError) return refuse(request, error);
    throw error;
  }
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy({ nonce, isDevelopment: env.isDevelopment });
  const headers = new Headers(request.headers);
  headers.set(policyHeader, policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(policyHeader, policy);
  return response;
}
