import type { Operation } from "@/lib/design/schema";
import type { Json } from "./json-text";

type Authentication = NonNullable<Operation["auth"]>;

/** How each kind of authentication is written down; what a document can't say about it stands in words. */
const schemes: Partial<Record<Authentication, Json>> = {
  "api-key": { type: "apiKey", in: "header", name: "X-API-Key" },
  password: { type: "http", scheme: "basic" },
  session: { type: "apiKey", in: "cookie", name: "session" },
  jwt: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
  oauth2: { type: "http", scheme: "bearer", description: "Access token of OAuth 2.0" },
  oidc: { type: "http", scheme: "bearer", description: "Token of OpenID Connect" },
  mtls: { type: "mutualTLS" },
  iam: { type: "apiKey", in: "header", name: "Authorization", description: "Signed by the cloud's identity" },
  signature: { type: "apiKey", in: "header", name: "X-Signature", description: "Signature of the body" },
};

/** What an operation asks of its caller: nothing said gives nothing, `none` says that all may call. */
export function describeSecurity({ auth }: Operation): Json {
  if (auth === undefined) return {};
  return { security: schemes[auth] ? [{ [auth]: [] }] : [] };
}

export function listSchemes(operations: readonly Operation[]): Json {
  const used = new Set(operations.flatMap(({ auth }) => auth ?? []));
  return Object.fromEntries(Object.entries(schemes).filter(([name]) => used.has(name as Authentication)));
}
