import { z } from "zod";
import { AppError, type ErrorCode } from "../errors";
import { errorResponse } from "../http/error-response";
import { ownOrigin } from "../http/own-origin";
import { readBytes } from "../http/read-bytes";
import { authFor } from "./auth";
import { limitAuth } from "./limit-auth";

const failureSchema = z.object({ message: z.string().optional(), code: z.string().optional() });

const codeOf: Record<number, ErrorCode> = {
  400: "bad_request",
  401: "unauthorized",
  403: "forbidden",
  404: "not_found",
  413: "too_large",
  422: "invalid",
  429: "rate_limited",
};

/** Better Auth's `{ message, code }` in the shape of all our errors; its code becomes the reason. */
async function translate(response: Response): Promise<Response> {
  const text = await response.text();
  const failure = failureSchema.safeParse(text.startsWith("{") ? JSON.parse(text) : {});
  const code = codeOf[response.status] ?? "internal";
  const message = failure.data?.message ?? "This can't be done.";
  const reason = failure.data?.code;
  const ours = errorResponse(new AppError(code, message, reason ? { details: { reason } } : {}));
  for (const cookie of response.headers.getSetCookie()) ours.headers.append("set-cookie", cookie);
  return ours;
}

const maxBodyBytes = 20_000;

/** Better Auth would read a body of any size. */
const readBody = (request: Request) =>
  request.body ? readBytes(request, maxBodyBytes) : Promise.resolve(new Uint8Array());

/** What Lintel uses of Better Auth. All else that it could do has no address here. */
const used =
  /^\/api\/auth\/(sign-(in|up)\/email|sign-in\/(anonymous|social)|sign-out|get-session|callback\/\w+|error)$/;

/** Signing in, up and out: everything below `/api/auth`. */
export async function answerAuth(request: Request): Promise<Response> {
  if (!used.test(new URL(request.url).pathname))
    throw new AppError("not_found", "There is nothing at this address.");
  const body = await readBody(request);
  await limitAuth(request, body);
  const { url, method, headers } = request;
  const read = body.byteLength > 0 ? { body: Buffer.from(body) } : {};
  const response = await authFor(ownOrigin(headers)).handler(new Request(url, { method, headers, ...read }));
  return response.status < 400 ? response : translate(response);
}
